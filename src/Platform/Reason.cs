using System.Text.Json;

namespace CreatorFlow.Platform;

/// <summary>
/// Why a change was made, kept apart from the language it is read in: a code and the facts that fill its sentence.
/// The sentence is the text with the key "reasons.CODE" of the module's words.
/// </summary>
/// <param name="Code">module.reason, such as "orders.released_by_channel".</param>
public sealed record Reason(string Code)
{
    /// <summary>What fills the sentence: texts, numbers, instants.</summary>
    public IReadOnlyDictionary<string, object> Facts { get; init; } = new Dictionary<string, object>();

    /// <summary>Words a person typed.</summary>
    public static Reason Note(string text) => new Reason("platform.note").With("text", text);

    /// <summary>The same reason with one more fact.</summary>
    public Reason With(string name, object value) =>
        this with { Facts = new Dictionary<string, object>(Facts) { [name] = value } };

    /// <summary>The stored form.</summary>
    public string ToJson() => Facts.Count == 0
        ? JsonSerializer.Serialize(new { code = Code })
        : JsonSerializer.Serialize(new { code = Code, facts = Facts });

    /// <summary>Reads the stored form; facts come back as texts, longs or doubles-free decimals.</summary>
    public static Reason FromJson(string json)
    {
        using var document = JsonDocument.Parse(json);
        var reason = new Reason(document.RootElement.GetProperty("code").GetString()!);

        return document.RootElement.TryGetProperty("facts", out var facts)
            ? facts.EnumerateObject().Aggregate(reason, (made, fact) => made.With(fact.Name, ValueOf(fact.Value)))
            : reason;
    }

    private static object ValueOf(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Number => value.TryGetInt64(out var whole) ? (object)whole : value.GetDecimal(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => value.ToString(),
    };
}
