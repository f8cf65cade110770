using CreatorFlow.Platform;

namespace CreatorFlow.Inventory.Move;

/// <summary>The words that a person gives a movement.</summary>
internal static class MoveNote
{
    public const int MaxLength = 500;

    /// <summary>What was typed, without space around and cut to its limit; null when nothing was.</summary>
    public static Reason? Of(string? typed)
    {
        var text = typed?.Trim() ?? "";
        return text.Length == 0 ? null : Reason.Note(text[..Math.Min(text.Length, MaxLength)]);
    }
}
