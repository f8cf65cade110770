namespace CreatorFlow.Platform.Words.Syntax;

// These files are compiled into the generator too (netstandard2.0), so what the build accepts is what runs.

/// <summary>A piece of a parsed message.</summary>
internal abstract class MessagePart;

/// <summary>Text that is printed as it is.</summary>
internal sealed class LiteralPart(string text) : MessagePart
{
    public string Text { get; } = text;
}

/// <summary><c>#</c>: the number of the plural around it, less its offset.</summary>
internal sealed class PoundPart : MessagePart
{
    public static PoundPart Only { get; } = new();
}

/// <summary>A piece that prints or decides by an argument.</summary>
internal abstract class ArgumentPart(int at, string name, FactType type) : MessagePart
{
    /// <summary>Where the argument begins, in characters of the message.</summary>
    public int At { get; } = at;

    public string Name { get; } = name;

    public FactType Type { get; } = type;
}

/// <summary><c>{name}</c>.</summary>
internal sealed class PlainPart(int at, string name) : ArgumentPart(at, name, FactType.Any);

/// <summary><c>{total, number, percent}</c>.</summary>
internal sealed class NumberPart(int at, string name, NumberStyle style) : ArgumentPart(at, name, style.Type)
{
    public NumberStyle Style { get; } = style;
}

/// <summary><c>{due, date, medium}</c> and <c>{due, time, short}</c>.</summary>
internal sealed class InstantPart(int at, string name, InstantStyle style)
    : ArgumentPart(at, name, FactType.Instant)
{
    public InstantStyle Style { get; } = style;
}

/// <summary><c>{count, plural, ...}</c> and <c>{place, selectordinal, ...}</c>.</summary>
internal sealed class PluralPart(int at, string name, bool ordinal, int offset, List<PluralCase> cases)
    : ArgumentPart(at, name, FactType.Integer)
{
    public bool Ordinal { get; } = ordinal;

    public int Offset { get; } = offset;

    public List<PluralCase> Cases { get; } = cases;
}

/// <summary>One branch of a plural: an exact number (<c>=0</c>) or a category.</summary>
internal sealed class PluralCase(int? exact, PluralCategory category, List<MessagePart> parts)
{
    public int? Exact { get; } = exact;

    public PluralCategory Category { get; } = category;

    public List<MessagePart> Parts { get; } = parts;
}

/// <summary><c>{kind, select, ...}</c>.</summary>
internal sealed class SelectPart(int at, string name, List<SelectCase> cases)
    : ArgumentPart(at, name, FactType.Text)
{
    public List<SelectCase> Cases { get; } = cases;
}

/// <summary>One branch of a select.</summary>
internal sealed class SelectCase(string selector, List<MessagePart> parts)
{
    public string Selector { get; } = selector;

    public List<MessagePart> Parts { get; } = parts;
}
