using System.Text.Json;

namespace CreatorFlow.Sandbox.TikTokShop.Wire;

/// <summary>
/// Reads members of a request body and checks their JSON types, as the platform does. The first fault is kept; what is
/// read after it is of no use.
/// </summary>
internal sealed class BodyReader(JsonElement body, string prefix = "")
{
    /// <summary>The refusal to answer, when a member was missing or of the wrong type.</summary>
    public Reply? Fault { get; private set; }

    public bool Has(string name) => Find(name) is not null;

    public long? Int64(string name)
    {
        if (Find(name) is not { } found)
        {
            return null;
        }

        if (found.ValueKind == JsonValueKind.Number && found.TryGetInt64(out var value))
        {
            return value;
        }

        Wrong(name, found, "int64");
        return null;
    }

    public bool? Bool(string name)
    {
        if (Find(name) is not { } found)
        {
            return null;
        }

        if (found.ValueKind is JsonValueKind.True or JsonValueKind.False)
        {
            return found.GetBoolean();
        }

        Wrong(name, found, "bool");
        return null;
    }

    public string? Text(string name)
    {
        if (Find(name) is not { } found)
        {
            return null;
        }

        if (found.ValueKind == JsonValueKind.String)
        {
            return found.GetString();
        }

        Wrong(name, found, "string");
        return null;
    }

    public string RequiredText(string name)
    {
        if (Text(name) is { Length: > 0 } text)
        {
            return text;
        }

        Missing(name);
        return "";
    }

    public IReadOnlyList<string>? Texts(string name)
    {
        if (Items(name) is not { } items)
        {
            return null;
        }

        foreach (var odd in items.Where(item => item.ValueKind != JsonValueKind.String))
        {
            Wrong(name, odd, "string");
            return null;
        }

        return items.Select(item => item.GetString()!).ToArray();
    }

    public IReadOnlyList<JsonElement>? Items(string name)
    {
        if (Find(name) is not { } found)
        {
            return null;
        }

        if (found.ValueKind == JsonValueKind.Array)
        {
            return found.EnumerateArray().ToArray();
        }

        Wrong(name, found, "list");
        return null;
    }

    public BodyReader Inner(string name) => new(Find(name) ?? default, $"{prefix}{name}.");

    /// <summary>Makes the fault of a part the fault of the whole.</summary>
    public void Take(BodyReader part) => Fault ??= part.Fault;

    public void Missing(string name) => Fault ??= Reply.BadParameter($"param body.{prefix}{name} is missing");

    private JsonElement? Find(string name) =>
        body.ValueKind == JsonValueKind.Object
        && body.TryGetProperty(name, out var found)
        && found.ValueKind != JsonValueKind.Null ? found : null;

    private void Wrong(string name, JsonElement found, string expected) => Fault ??= Reply.BadParameter(
        $"param {prefix}{name} type invalid,actual type is:{Name(found)},expected type is:{expected}");

    private static string Name(JsonElement found) => found.ValueKind switch
    {
        JsonValueKind.String => "string",
        JsonValueKind.Number => found.TryGetInt64(out _) ? "int64" : "double",
        JsonValueKind.True or JsonValueKind.False => "bool",
        JsonValueKind.Array => "list",
        _ => "struct",
    };
}
