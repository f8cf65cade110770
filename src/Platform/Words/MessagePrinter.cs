using System.Globalization;
using System.Runtime.CompilerServices;
using CreatorFlow.Platform.Words.Syntax;

namespace CreatorFlow.Platform.Words;

/// <summary>Prints the parts of a message with the facts of one occasion.</summary>
internal readonly ref struct MessagePrinter(Language language, ReadOnlySpan<WordFact> facts)
{
    private const string Whole = "#,##0.###";

    private readonly Language language = language;
    private readonly ReadOnlySpan<WordFact> facts = facts;

    /// <param name="parts">What to print.</param>
    /// <param name="pound">The number that # stands for.</param>
    /// <param name="output">Where to.</param>
    public void Print(List<MessagePart> parts, decimal pound, ref DefaultInterpolatedStringHandler output)
    {
        foreach (var part in parts)
        {
            switch (part)
            {
                case LiteralPart literal:
                    output.AppendLiteral(literal.Text);
                    break;
                case PoundPart:
                    Number(pound, Whole, ref output);
                    break;
                case NumberPart number:
                    Number(Fact(number), number.Style, ref output);
                    break;
                case InstantPart instant:
                    output.AppendFormatted(Fact(instant).At, language.Formats.Instants[instant.Style]);
                    break;
                case PluralPart plural:
                    Plural(plural, ref output);
                    break;
                case SelectPart select:
                    Print(Chosen(select, Fact(select).Text), 0, ref output);
                    break;
                case PlainPart plain:
                    Plain(Fact(plain), ref output);
                    break;
                default:
                    throw new InvalidOperationException($"No way to print {part.GetType().Name}.");
            }
        }
    }

    private WordFact Fact(ArgumentPart part)
    {
        foreach (var fact in facts)
        {
            if (fact.Name == part.Name)
            {
                return fact.Fits(part.Type)
                    ? fact
                    : throw new InvalidOperationException($"{part.Name} must be {part.Type}, not {fact.Type}.");
            }
        }

        throw new InvalidOperationException($"The message needs {part.Name}.");
    }

    private void Plain(in WordFact fact, ref DefaultInterpolatedStringHandler output)
    {
        switch (fact.Type)
        {
            case FactType.Integer or FactType.Decimal:
                Number(fact.Number, Whole, ref output);
                break;
            case FactType.Money:
                Number(fact, NumberStyle.Money, ref output);
                break;
            case FactType.Instant:
                output.AppendFormatted(fact.At, language.Formats.Instants[InstantStyle.DateMedium]);
                break;
            default:
                output.AppendLiteral(fact.Text);
                break;
        }
    }

    private void Plural(PluralPart plural, ref DefaultInterpolatedStringHandler output)
    {
        var number = Fact(plural).Number;
        var shown = number - plural.Offset;
        var category = plural.Ordinal
            ? PluralRules.Ordinal(language.Plurals, shown)
            : PluralRules.Cardinal(language.Plurals, shown);

        Print(Chosen(plural, number, category), shown, ref output);
    }

    private static List<MessagePart> Chosen(PluralPart plural, decimal number, PluralCategory category)
    {
        List<MessagePart>? byCategory = null;
        List<MessagePart>? other = null;

        foreach (var branch in plural.Cases)
        {
            if (branch.Exact is { } exact)
            {
                if (exact == number)
                {
                    return branch.Parts;
                }

                continue;
            }

            byCategory = branch.Category == category ? branch.Parts : byCategory;
            other = branch.Category == PluralCategory.Other ? branch.Parts : other;
        }

        return byCategory ?? other!;
    }

    private static List<MessagePart> Chosen(SelectPart select, string value)
    {
        List<MessagePart>? other = null;

        foreach (var branch in select.Cases)
        {
            if (branch.Selector == value)
            {
                return branch.Parts;
            }

            other = branch.Selector == "other" ? branch.Parts : other;
        }

        return other!;
    }

    private void Number(in WordFact fact, NumberStyle style, ref DefaultInterpolatedStringHandler output)
    {
        switch (style.Notation)
        {
            case NumberNotation.Money:
                Print(fact.Number, style.Pattern, language.CurrencyFormat(fact.Text), ref output);
                break;
            case NumberNotation.Compact:
                Compact(fact.Number, ref output);
                break;
            default:
                Number(fact.Number, style.Pattern, ref output);
                break;
        }
    }

    private void Number(decimal number, string pattern, ref DefaultInterpolatedStringHandler output) =>
        Print(number, pattern, language.Culture.NumberFormat, ref output);

    private void Compact(decimal number, ref DefaultInterpolatedStringHandler output)
    {
        var (value, suffix) = CompactNumber.Of(number, language.Formats);
        Number(value, value is > -10_000 and < 10_000 ? "0.#" : Whole, ref output);
        output.AppendLiteral(suffix);
    }

    private static void Print(
        decimal number, string pattern, NumberFormatInfo format, ref DefaultInterpolatedStringHandler output)
    {
        Span<char> digits = stackalloc char[64];

        if (number.TryFormat(digits, out var written, pattern, format))
        {
            output.AppendFormatted(digits[..written]);
            return;
        }

        output.AppendLiteral(number.ToString(pattern, format));
    }
}
