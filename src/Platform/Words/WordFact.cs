using CreatorFlow.Platform.Words.Syntax;

namespace CreatorFlow.Platform.Words;

/// <summary>A value that fills an argument of a message. Numbers, amounts and instants travel without boxing.</summary>
public readonly struct WordFact
{
    private WordFact(string name, FactType type, string text, decimal number, DateTimeOffset at)
    {
        (Name, Type, Text, Number, At) = (name, type, text, number, at);
    }

    /// <summary>Words.</summary>
    public WordFact(string name, string value)
        : this(name, FactType.Text, value, 0, default)
    {
    }

    /// <summary>A whole number.</summary>
    public WordFact(string name, long value)
        : this(name, FactType.Integer, "", value, default)
    {
    }

    /// <summary>A number with a fraction.</summary>
    public WordFact(string name, decimal value)
        : this(name, FactType.Decimal, "", value, default)
    {
    }

    /// <summary>An amount.</summary>
    public WordFact(string name, Money value)
        : this(name, FactType.Money, value.Currency, value.Major, default)
    {
    }

    /// <summary>A moment; it is shown by the clock of its own offset, so shift it to the reader's zone first.</summary>
    public WordFact(string name, DateTimeOffset value)
        : this(name, FactType.Instant, "", 0, value)
    {
    }

    /// <summary>The argument it fills.</summary>
    public string Name { get; }

    internal FactType Type { get; }

    /// <summary>The words, or the currency of an amount.</summary>
    internal string Text { get; }

    internal decimal Number { get; }

    internal DateTimeOffset At { get; }

    /// <summary>Whether it can fill an argument of this type.</summary>
    internal bool Fits(FactType wanted) => wanted switch
    {
        FactType.Any or FactType.Text => true,
        FactType.Integer or FactType.Decimal => Type is FactType.Integer or FactType.Decimal,
        _ => Type == wanted,
    };
}
