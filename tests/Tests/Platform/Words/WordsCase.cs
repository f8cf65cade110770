using System.Text.Json;
using System.Text.RegularExpressions;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Words;

namespace CreatorFlow.Tests.Platform.Words;

/// <summary>A row of the table of messages that the reference implementation reads as well.</summary>
internal sealed partial record WordsCase(
    string Language, string Message, Dictionary<string, JsonElement> Facts, string Expected)
{
    public static IReadOnlyList<WordsCase> All { get; } = Load();

    public string Format()
    {
        var language = Languages.WithCode(Language).ShouldNotBeNull();
        var facts = Facts.Select(fact => Fact(fact.Key, fact.Value)).ToArray();

        return WithPlainSpaces(new Message(language, Message).Format(facts));
    }

    /// <summary>The releases of ICU differ in which kind of space they put where.</summary>
    public static string WithPlainSpaces(string text) => OtherSpaces().Replace(text, " ");

    public override string ToString() => $"{Language}: {Message} <- {JsonSerializer.Serialize(Facts)}";

    private static WordsCase[] Load()
    {
        using var table = typeof(WordsCase).Assembly.GetManifestResourceStream("words-cases.json").ShouldNotBeNull();

        return JsonSerializer.Deserialize<WordsCase[]>(table, JsonSerializerOptions.Web).ShouldNotBeNull();
    }

    private static WordFact Fact(string name, JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            return new WordFact(name, value.GetString()!);
        }

        if (value.ValueKind == JsonValueKind.Number)
        {
            return new WordFact(name, value.GetDecimal());
        }

        return value.TryGetProperty("instant", out var instant)
            ? new WordFact(name, instant.GetDateTimeOffset())
            : new WordFact(name, Amount(value));
    }

    private static Money Amount(JsonElement value)
    {
        var currency = value.GetProperty("currency").GetString().ShouldNotBeNull();

        return Money.Parse(value.GetProperty("money").GetString(), currency).ShouldNotBeNull();
    }

    [GeneratedRegex("[\u00a0\u202f]")]
    private static partial Regex OtherSpaces();
}
