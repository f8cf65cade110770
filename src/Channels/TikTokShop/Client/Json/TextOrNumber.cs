using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// Reads a text, or a number as its digits (some ids come as numbers above 2^53). A batch of orders repeats the same
/// names and ids thousands of times, one for each unit sold, so short texts seen a moment ago are used again.
/// </summary>
internal sealed class TextOrNumber : JsonConverter<string>
{
    private const int RememberedTexts = 1024;
    private const int LongestRemembered = 96;

    [ThreadStatic]
    private static string?[]? remembered;

    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType switch
        {
            JsonTokenType.String => Text(ref reader),
            JsonTokenType.Number when reader.HasValueSequence => Encoding.ASCII.GetString(reader.ValueSequence),
            JsonTokenType.Number => Encoding.ASCII.GetString(reader.ValueSpan),
            _ => throw new JsonException($"A text or a number was expected, not {reader.TokenType}."),
        };

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);

    private static string Text(ref Utf8JsonReader reader)
    {
        if (reader.HasValueSequence || reader.ValueIsEscaped || reader.ValueSpan.Length > LongestRemembered)
        {
            return reader.GetString()!;
        }

        var hash = default(HashCode);
        hash.AddBytes(reader.ValueSpan);
        ref var place = ref (remembered ??= new string?[RememberedTexts])[(uint)hash.ToHashCode() % RememberedTexts];

        return place is not null && Ascii.Equals(reader.ValueSpan, place) ? place : place = reader.GetString()!;
    }
}
