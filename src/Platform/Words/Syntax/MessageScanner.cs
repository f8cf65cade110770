using System.Globalization;

namespace CreatorFlow.Platform.Words.Syntax;

/// <summary>Walks over the characters of a message.</summary>
internal abstract class MessageScanner(string text)
{
    /// <summary>The position, in characters.</summary>
    protected int At { get; private set; }

    protected bool Ended => At >= text.Length;

    protected char Current => text[At];

    protected char Next() => text[At++];

    protected void Skip() => At++;

    protected string Since(int start) => text.Substring(start, At - start);

    protected bool Take(string word)
    {
        if (string.CompareOrdinal(text, At, word, 0, word.Length) != 0)
        {
            return false;
        }

        At += word.Length;
        return true;
    }

    protected int WholeNumber()
    {
        var start = At;

        while (!Ended && Current is (>= '0' and <= '9') or '-')
        {
            Skip();
        }

        return int.TryParse(
            Since(start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw WrongAt(start, "a whole number is expected");
    }

    protected string Word()
    {
        var start = At;

        while (!Ended && (char.IsLetterOrDigit(Current) || Current is '_' or '-'))
        {
            Skip();
        }

        return Since(start);
    }

    protected void Space()
    {
        while (!Ended && char.IsWhiteSpace(Current))
        {
            Skip();
        }
    }

    protected bool Take(char c)
    {
        if (Ended || Current != c)
        {
            return false;
        }

        Skip();
        return true;
    }

    protected void Expect(char c)
    {
        if (!Take(c))
        {
            throw Wrong(Ended ? $"the message ends where '{c}' is expected" : $"'{c}' is expected");
        }
    }

    protected MessageSyntaxException Wrong(string what) => WrongAt(At, what);

    protected static MessageSyntaxException WrongAt(int at, string what) => new(MessageFault.Syntax, at, what);

    protected static MessageSyntaxException WithoutOther(int at, string name) =>
        new(MessageFault.WithoutOther, at, $"{name} has no \"other\" case");
}
