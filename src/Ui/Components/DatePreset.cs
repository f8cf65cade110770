namespace CreatorFlow.Ui;

/// <summary>A span of days that people ask for often.</summary>
/// <param name="Text">Its name: "Last 7 days".</param>
/// <param name="Href">The page with this span.</param>
/// <param name="Current">It is the one shown.</param>
public sealed record DatePreset(string Text, string Href, bool Current = false);
