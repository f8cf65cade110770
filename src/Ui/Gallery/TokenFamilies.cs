using System.Text.Json;

namespace CreatorFlow.Ui.Gallery;

/// <summary>A family of tokens and what it sets.</summary>
internal sealed record TokenFamily(string Name, IReadOnlyList<(string Token, string Value)> Tokens);

/// <summary>Reads the families from the same file that makes the style sheet.</summary>
internal static class TokenFamilies
{
    /// <summary>All four, the quiet one first.</summary>
    public static IReadOnlyList<TokenFamily> All { get; } = Read();

    private static TokenFamily[] Read()
    {
        using var file = typeof(TokenFamilies).Assembly.GetManifestResourceStream("tokens.json")!;
        using var tokens = JsonDocument.Parse(file);

        return
        [
            .. tokens.RootElement.GetProperty("families").EnumerateObject().Select(family => new TokenFamily(
                family.Name, [.. family.Value.EnumerateObject().Select(token => (token.Name, Text(token.Value)))])),
        ];
    }

    private static string Text(JsonElement value) => value.ValueKind == JsonValueKind.Array
        ? string.Join(", ", value.EnumerateArray().Select(part => part.GetString()))
        : value.ToString();
}
