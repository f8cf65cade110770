using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;

namespace CreatorFlow.Platform.Live;

/// <summary>
/// How messages are put on the wire: one alone as "message", several that come at once as one "messages". The messages
/// of a fact are never in two frames, so that a browser never stands in the midst of one.
/// </summary>
internal static class LiveFrames
{
    public const string One = "message";
    public const string Many = "messages";
    private const int MessagesPerFrame = 100;

    /// <summary>The frames of the messages of these facts that go to these channels.</summary>
    public static List<SerializedHubMessage> Of(IEnumerable<LiveFact> facts, Func<LiveFact, LiveMessage, bool> isHeard)
    {
        var frames = new List<SerializedHubMessage>();
        var gathered = new List<LiveMessage>();

        foreach (var fact in facts)
        {
            gathered.AddRange(fact.Messages.Where(message => isHeard(fact, message)));

            if (gathered.Count >= MessagesPerFrame)
            {
                frames.Add(Frame(gathered));
                gathered = [];
            }
        }

        if (gathered.Count > 0)
        {
            frames.Add(Frame(gathered));
        }

        return frames;
    }

    /// <summary>Folded numbers.</summary>
    public static SerializedHubMessage Values(string channel, LiveNumber number) =>
        Frame([new(channel, number.At.ToString(), "values", number.Values)]);

    private static SerializedHubMessage Frame(List<LiveMessage> messages) => messages is [var only]
        ? new(new InvocationMessage(One, [only]))
        : new(new InvocationMessage(Many, [messages]));
}
