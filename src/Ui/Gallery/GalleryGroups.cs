namespace CreatorFlow.Ui.Gallery;

/// <summary>The groups of the index, in reading order.</summary>
public static class GalleryGroups
{
    /// <summary>What stands around every page.</summary>
    public const string Frame = "frame";

    /// <summary>What a person presses and fills in.</summary>
    public const string Acting = "acting";

    /// <summary>Numbers, money and times.</summary>
    public const string Figures = "figures";

    /// <summary>Tables and what steers them.</summary>
    public const string Lists = "lists";

    /// <summary>Pictures of data.</summary>
    public const string Charts = "charts";

    /// <summary>How things stand.</summary>
    public const string States = "states";

    /// <summary>What lies over the page for a moment.</summary>
    public const string Overlays = "overlays";

    /// <summary>What changes by itself.</summary>
    public const string Live = "live";

    /// <summary>What states no group.</summary>
    public const string More = "more";

    internal static readonly string[] All = [Frame, Acting, Figures, Lists, Charts, States, Overlays, Live, More];
}
