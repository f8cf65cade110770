namespace CreatorFlow.Platform.Words.Syntax;

/// <summary>A message that can't be read. Only a message that escaped the build throws it at run time.</summary>
internal sealed class MessageSyntaxException(MessageFault fault, int at, string message) : Exception(message)
{
    public MessageFault Fault { get; } = fault;

    /// <summary>Where, in characters of the message.</summary>
    public int At { get; } = at;
}

/// <summary>The kinds of faults the build tells apart.</summary>
internal enum MessageFault
{
    Syntax,
    WithoutOther,
}
