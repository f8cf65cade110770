namespace CreatorFlow.Ui;

/// <summary>A column that a person may show or hide.</summary>
/// <param name="Key">How it is remembered.</param>
/// <param name="Text">Its name.</param>
/// <param name="Shown">It is shown now.</param>
public sealed record TableColumn(string Key, string Text, bool Shown);
