namespace CreatorFlow.Ui;

/// <summary>Something that the palette offers: a place to go, or an act.</summary>
/// <param name="Group">The heading that it stands under: "Orders".</param>
/// <param name="Text">What it is called, or what it does.</param>
/// <param name="Icon">One of <see cref="Icons"/>.</param>
/// <param name="Href">Where it leads; for an act, the address of its form.</param>
public sealed record PaletteCommand(string Group, string Text, string Icon, string Href)
{
    /// <summary>A few words at the end: a state, a count.</summary>
    public string? Note { get; init; }

    /// <summary>The keys that do the same.</summary>
    public IReadOnlyList<string> Keys { get; init; } = [];

    /// <summary>It changes something: sent as a form.</summary>
    public bool IsAct { get; init; }
}
