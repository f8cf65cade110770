namespace CreatorFlow.Ui;

/// <summary>A list with its filters under a name, shown as a tab.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Href">Its address.</param>
/// <param name="Current">It is the one shown.</param>
/// <param name="Count">How many it holds; null when that is not counted.</param>
/// <param name="MarkIcon">The icon of whose it is; null for those that come with the program.</param>
/// <param name="MarkText">The words of the icon: "Only you", "Everyone here".</param>
public sealed record SavedView(
    string Text, string Href, bool Current, int? Count = null, string? MarkIcon = null, string? MarkText = null);
