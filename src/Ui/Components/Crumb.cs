namespace CreatorFlow.Ui;

/// <summary>One step of the way back up.</summary>
/// <param name="Text">Its name.</param>
/// <param name="Href">Where it leads.</param>
public sealed record Crumb(string Text, string Href);
