namespace CreatorFlow.Ui;

/// <summary>One choice of a select field.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What is read.</param>
public sealed record SelectOption(string Value, string Text);
