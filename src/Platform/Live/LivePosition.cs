using CreatorFlow.Platform.Facts;

namespace CreatorFlow.Platform.Live;

/// <summary>
/// Up to where this node has told its browsers. A page that names it as it was when the page began to be written gets
/// everything told that it cannot know, and nothing is lost between the page and its subscription.
/// </summary>
public sealed class LivePosition
{
    private string? cursor;

    /// <summary>In the form given to browsers; null until the log was looked at.</summary>
    public string? Cursor => Volatile.Read(ref cursor);

    internal void Reached(FactCursor place) => Volatile.Write(ref cursor, place.ToString());
}
