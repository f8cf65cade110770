using System.Text;

namespace CreatorFlow.Platform.Words.Syntax;

/// <summary>
/// Reads an ICU message. An apostrophe quotes only before a brace (and before # in a plural); two stand for one.
/// Stricter than ICU in two points, both of which are slips in practice: a closing brace without its opening one,
/// and a select or plural without "other", are refused.
/// </summary>
internal sealed class MessageParser : MessageScanner
{
    private const int MaxDepth = 8;

    private MessageParser(string text)
        : base(text)
    {
    }

    /// <summary>The parts of a message; throws <see cref="MessageSyntaxException"/>.</summary>
    public static List<MessagePart> Parse(string text)
    {
        var parser = new MessageParser(text);
        var parts = parser.Message(depth: 0, inPlural: false);

        return parser.Ended ? parts : throw parser.Wrong("a closing brace without an opening one");
    }

    private List<MessagePart> Message(int depth, bool inPlural)
    {
        if (depth > MaxDepth)
        {
            throw Wrong($"nested deeper than {MaxDepth} levels");
        }

        var parts = new List<MessagePart>();
        var literal = new StringBuilder();

        while (!Ended && Current != '}')
        {
            if (Current == '{')
            {
                Flush(literal, parts);
                parts.Add(Argument(depth));
            }
            else if (Current == '#' && inPlural)
            {
                Flush(literal, parts);
                parts.Add(PoundPart.Only);
                Skip();
            }
            else if (Current == '\'')
            {
                Apostrophe(literal, inPlural);
            }
            else
            {
                literal.Append(Next());
            }
        }

        Flush(literal, parts);
        return parts;
    }

    private static void Flush(StringBuilder literal, List<MessagePart> parts)
    {
        if (literal.Length > 0)
        {
            parts.Add(new LiteralPart(literal.ToString()));
            literal.Clear();
        }
    }

    private void Apostrophe(StringBuilder literal, bool inPlural)
    {
        Skip();
        var next = Ended ? ' ' : Current;

        if (next == '\'')
        {
            literal.Append('\'');
            Skip();
            return;
        }

        if (next is not ('{' or '}') && !(next == '#' && inPlural))
        {
            literal.Append('\'');
            return;
        }

        Quoted(literal);
    }

    private void Quoted(StringBuilder literal)
    {
        while (!Ended)
        {
            if (Current != '\'')
            {
                literal.Append(Next());
                continue;
            }

            Skip();

            if (Ended || Current != '\'')
            {
                return;
            }

            literal.Append('\'');
            Skip();
        }
    }

    private ArgumentPart Argument(int depth)
    {
        var start = At;
        Skip();
        Space();
        var name = Word();

        if (name.Length == 0 || !(char.IsLetter(name[0]) || name[0] == '_'))
        {
            throw Wrong("an argument needs a name that begins with a letter");
        }

        Space();

        if (Take('}'))
        {
            return new PlainPart(start, name);
        }

        Expect(',');
        Space();
        var typeAt = At;
        var type = Word();
        Space();

        return type switch
        {
            "number" => new NumberPart(start, name, Number()),
            "date" or "time" => new InstantPart(start, name, Instant(type)),
            "plural" or "selectordinal" => Plural(start, name, type == "selectordinal", depth),
            "select" => new SelectPart(start, name, SelectCases(depth)),
            _ => throw WrongAt(typeAt, $"unknown argument type \"{type}\""),
        };
    }

    private NumberStyle Number()
    {
        var style = Style(out var styleAt);

        return style is null
            ? NumberStyle.Default
            : NumberStyle.Of(style) ?? throw WrongAt(styleAt, $"unknown number style \"{style}\"");
    }

    private InstantStyle Instant(string type)
    {
        var style = Style(out var styleAt);

        return (type, style) switch
        {
            ("date", "short") => InstantStyle.DateShort,
            ("date", null or "medium") => InstantStyle.DateMedium,
            ("date", "long") => InstantStyle.DateLong,
            ("date", "full") => InstantStyle.DateFull,
            ("time", "short") => InstantStyle.TimeShort,
            ("time", null or "medium") => InstantStyle.TimeMedium,
            _ => throw WrongAt(styleAt, $"unknown {type} style \"{style}\""),
        };
    }

    private string? Style(out int styleAt)
    {
        styleAt = At;

        if (Take('}'))
        {
            return null;
        }

        Expect(',');
        Space();
        styleAt = At;

        while (!Ended && Current is not ('{' or '}' or '\''))
        {
            Skip();
        }

        var style = Since(styleAt).TrimEnd();
        Expect('}');
        return style;
    }

    private PluralPart Plural(int start, string name, bool ordinal, int depth)
    {
        Expect(',');
        Space();
        var offset = Offset();
        var cases = new List<PluralCase>();

        while (!Take('}'))
        {
            var caseAt = At;
            var (exact, category) = PluralSelector();

            if (cases.Any(known => known.Exact == exact && known.Category == category))
            {
                throw WrongAt(caseAt, "a plural names the same case twice");
            }

            cases.Add(new PluralCase(exact, category, Branch(depth, inPlural: true)));
        }

        return cases.Any(known => known.Exact is null && known.Category == PluralCategory.Other)
            ? new PluralPart(start, name, ordinal, offset, cases)
            : throw WithoutOther(start, name);
    }

    private int Offset()
    {
        if (!Take("offset:"))
        {
            return 0;
        }

        Space();
        var offset = WholeNumber();
        Space();
        return offset;
    }

    private (int? Exact, PluralCategory Category) PluralSelector()
    {
        if (Take('='))
        {
            return (WholeNumber(), PluralCategory.Other);
        }

        var caseAt = At;
        var word = Word();

        return word switch
        {
            "zero" => (null, PluralCategory.Zero),
            "one" => (null, PluralCategory.One),
            "two" => (null, PluralCategory.Two),
            "few" => (null, PluralCategory.Few),
            "many" => (null, PluralCategory.Many),
            "other" => (null, PluralCategory.Other),
            _ => throw WrongAt(caseAt, $"\"{word}\" is no plural case"),
        };
    }

    private List<SelectCase> SelectCases(int depth)
    {
        var start = At;
        Expect(',');
        Space();
        var cases = new List<SelectCase>();

        while (!Take('}'))
        {
            var caseAt = At;
            var selector = Word();

            if (selector.Length == 0 || cases.Any(known => known.Selector == selector))
            {
                throw WrongAt(caseAt, selector.Length == 0 ? "a case is expected" : $"\"{selector}\" is there twice");
            }

            cases.Add(new SelectCase(selector, Branch(depth, inPlural: false)));
        }

        return cases.Any(known => known.Selector == "other") ? cases : throw WithoutOther(start, "select");
    }

    private List<MessagePart> Branch(int depth, bool inPlural)
    {
        Space();
        Expect('{');
        var parts = Message(depth + 1, inPlural);
        Expect('}');
        Space();
        return parts;
    }
}
