using System.Globalization;
using System.Text.Json;
using CreatorFlow.Platform.Words.Syntax;

namespace CreatorFlow.Platform.Words;

/// <summary>
/// Makes facts of values whose type is known at run time only. Facts that were stored as JSON come back with instants
/// as text and amounts as an object; the message says what they were.
/// </summary>
internal static class WordFacts
{
    /// <summary>The fact that fills an argument of this type; null when the value does not fit.</summary>
    public static WordFact? Of(string name, object value, FactType wanted)
    {
        var fact = wanted switch
        {
            FactType.Instant when value is string text => Instant(name, text),
            FactType.Money when value is string text => Amount(name, text),
            _ => Of(name, value),
        };

        return fact is { } made && made.Fits(wanted) ? made : null;
    }

    private static WordFact Of(string name, object value) => value switch
    {
        string text => new(name, text),
        bool yes => new(name, yes ? "true" : "false"),
        decimal number => new(name, number),
        int or long or short or byte or sbyte or ushort or uint =>
            new(name, Convert.ToInt64(value, CultureInfo.InvariantCulture)),
        Money amount => new(name, amount),
        DateTimeOffset at => new(name, at),
        DateOnly day => new(name, new DateTimeOffset(day.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)),
        _ => new(name, Convert.ToString(value, CultureInfo.InvariantCulture) ?? ""),
    };

    private static WordFact? Instant(string name, string text) =>
        DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var at)
            ? new WordFact(name, at)
            : null;

    private static WordFact? Amount(string name, string text)
    {
        if (!text.StartsWith('{'))
        {
            return text.Split(' ') is [var number, var currency] && Money.Parse(number, currency) is { } amount
                ? new WordFact(name, amount)
                : null;
        }

        using var json = JsonDocument.Parse(text);

        return json.RootElement.TryGetProperty(nameof(Money.Minor), out var minor)
            && json.RootElement.TryGetProperty(nameof(Money.Currency), out var code)
                ? new WordFact(name, new Money(minor.GetInt64(), code.GetString()!))
                : null;
    }
}
