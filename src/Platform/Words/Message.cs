using System.Runtime.CompilerServices;
using CreatorFlow.Platform.Words.Syntax;

namespace CreatorFlow.Platform.Words;

/// <summary>A message of one language, parsed once, printed often.</summary>
internal sealed class Message
{
    private const int StackChars = 256;

    private readonly Language language;
    private readonly List<MessagePart> parts;
    private readonly string? plain;

    public Message(Language language, string text)
    {
        this.language = language;
        parts = MessageParser.Parse(text);
        Arguments = MessageArguments.Of(parts);
        plain = parts switch
        {
            [] => "",
            [LiteralPart only] => only.Text,
            _ => null,
        };
    }

    /// <summary>What the message needs to know.</summary>
    public List<MessageArgument> Arguments { get; }

    /// <summary>The text, when facts are needed and given; a message without arguments allocates nothing.</summary>
    public string Format(params ReadOnlySpan<WordFact> facts)
    {
        if (plain is not null)
        {
            return plain;
        }

        Span<char> room = stackalloc char[StackChars];
        var output = new DefaultInterpolatedStringHandler(0, 0, language.Culture, room);
        new MessagePrinter(language, facts).Print(parts, 0, ref output);
        return output.ToStringAndClear();
    }
}
