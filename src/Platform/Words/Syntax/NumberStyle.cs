namespace CreatorFlow.Platform.Words.Syntax;

/// <summary>How a number is printed.</summary>
internal enum NumberNotation
{
    Plain,
    Percent,
    Compact,
    Money,
}

/// <summary>How an instant is printed.</summary>
internal enum InstantStyle
{
    DateShort,
    DateMedium,
    DateLong,
    DateFull,
    TimeShort,
    TimeMedium,
}

/// <summary>
/// The third word of <c>{n, number, ...}</c>: integer, percent, money, or a skeleton after two colons made of
/// percent, compact-short, sign-always, precision-integer and digits such as .00 or .0#.
/// </summary>
internal sealed class NumberStyle(NumberNotation notation, FactType type, string pattern)
{
    private const int MaxFractionDigits = 6;

    public static NumberStyle Default { get; } = new(NumberNotation.Plain, FactType.Decimal, "#,##0.###");

    public static NumberStyle Integer { get; } = new(NumberNotation.Plain, FactType.Integer, "#,##0");

    private static NumberStyle Percent { get; } = new(NumberNotation.Percent, FactType.Decimal, "#,##0%");

    public static NumberStyle Money { get; } = new(NumberNotation.Money, FactType.Money, "C");

    public NumberNotation Notation { get; } = notation;

    public FactType Type { get; } = type;

    /// <summary>The custom format of .NET that prints the number.</summary>
    public string Pattern { get; } = pattern;

    /// <summary>The style with this name or skeleton; null when there is none.</summary>
    public static NumberStyle? Of(string text) => text switch
    {
        "integer" => Integer,
        "percent" => Percent,
        "money" => Money,
        _ when text.StartsWith("::", StringComparison.Ordinal) => OfSkeleton(text.Substring(2)),
        _ => null,
    };

    private static NumberStyle? OfSkeleton(string skeleton)
    {
        var (notation, signed, digits) = (NumberNotation.Plain, false, default(string));
        var tokens = skeleton.Split([' '], StringSplitOptions.RemoveEmptyEntries);

        foreach (var token in tokens)
        {
            switch (token)
            {
                case "percent":
                    notation = NumberNotation.Percent;
                    break;
                case "compact-short":
                    notation = NumberNotation.Compact;
                    break;
                case "sign-always" or "+!":
                    signed = true;
                    break;
                case "precision-integer" or ".":
                    digits = "";
                    break;
                case not null when AreDigits(token):
                    digits = token;
                    break;
                default:
                    return null;
            }
        }

        return tokens.Length == 0 ? null : Compose(notation, signed, digits);
    }

    private static NumberStyle Compose(NumberNotation notation, bool signed, string? digits)
    {
        var fraction = digits ?? (notation == NumberNotation.Plain ? ".###" : "");
        var body = "#,##0" + fraction + (notation == NumberNotation.Percent ? "%" : "");
        var pattern = signed ? $"+{body};-{body};+{body}" : body;
        var whole = digits is "" && notation == NumberNotation.Plain;

        return new NumberStyle(notation, whole ? FactType.Integer : FactType.Decimal, pattern);
    }

    private static bool AreDigits(string token)
    {
        var zeros = 1;

        while (zeros < token.Length && token[zeros] == '0')
        {
            zeros++;
        }

        return token.Length is > 1 and <= MaxFractionDigits + 1
            && token[0] == '.'
            && token.Substring(zeros).All(c => c == '#');
    }
}
