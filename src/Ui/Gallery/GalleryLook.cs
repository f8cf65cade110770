namespace CreatorFlow.Ui.Gallery;

/// <summary>
/// How the pages of the Gallery look: the data attributes of the html element. What is not chosen is left to the
/// system, and carries no attribute.
/// </summary>
public sealed class GalleryLook
{
    private readonly Dictionary<string, string> chosen = [];

    private GalleryLook()
    {
    }

    /// <summary>Each switch and the values that it knows; the names are those of the cookies and attributes.</summary>
    public static IReadOnlyList<LookSwitch> Switches { get; } =
    [
        new("theme", ["light", "dark"]),
        new("contrast", ["normal", "high"]),
        new("density", ["compact", "comfortable"]),
        new("type", ["large"]),
        new("motion", ["reduced"]),
    ];

    /// <summary>light, dark, or null: as the system.</summary>
    public string? Theme => this["theme"];

    /// <summary>high, normal, or null: as the system.</summary>
    public string? Contrast => this["contrast"];

    /// <summary>compact, comfortable, or null: by the pointer.</summary>
    public string? Density => this["density"];

    /// <summary>large (read from an arm's length, as when packing), or null.</summary>
    public string? Type => this["type"];

    /// <summary>reduced, or null: as the system.</summary>
    public string? Motion => this["motion"];

    /// <summary>The value of a switch; null when it is left to the system.</summary>
    public string? this[string name] => chosen.GetValueOrDefault(name);

    /// <summary>Reads what was chosen from wherever it is kept; unknown values count as not chosen.</summary>
    public static GalleryLook Of(Func<string, string?> kept)
    {
        var look = new GalleryLook();

        foreach (var one in Switches)
        {
            if (kept(one.Name) is { } value && one.Values.Contains(value, StringComparer.Ordinal))
            {
                look.chosen[one.Name] = value;
            }
        }

        return look;
    }
}

/// <summary>One switch of how a page looks.</summary>
/// <param name="Name">theme, contrast, density, type or motion.</param>
/// <param name="Values">What it can be, besides being left to the system.</param>
public sealed record LookSwitch(string Name, IReadOnlyList<string> Values);
