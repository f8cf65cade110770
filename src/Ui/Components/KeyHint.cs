namespace CreatorFlow.Ui;

/// <summary>What a key does, for the sheet of keys.</summary>
/// <param name="Group">The heading that it stands under.</param>
/// <param name="Text">What it does.</param>
/// <param name="Keys">What is pressed, one after another.</param>
public sealed record KeyHint(string Group, string Text, params IReadOnlyList<string> Keys);
