namespace CreatorFlow.Ui.Gallery;

/// <summary>Where in the Gallery we are and how it is looked at: the address holds it all.</summary>
public sealed class GalleryPlace
{
    private const string Language = "lang";

    private readonly Dictionary<string, string> stated = [];

    private GalleryPlace(string? page, GalleryLook look) => (Page, Look) = (page, look);

    /// <summary>The page: a component, tokens, families, paper, or null for the index.</summary>
    public string? Page { get; }

    /// <summary>Theme, contrast, density, type size and motion.</summary>
    public GalleryLook Look { get; }

    /// <summary>True when there is such a page.</summary>
    public bool Exists => Page is null or "tokens" or "families" or "paper" || GalleryCatalogue.Find(Page) is not null;

    /// <summary>The switches of the address come first, then what the person chose for the product.</summary>
    public static GalleryPlace Of(string? page, Func<string, string?> asked, Func<string, string?> kept)
    {
        var place = new GalleryPlace(page, GalleryLook.Of(name => asked(name) ?? kept(name)));

        foreach (var name in GalleryLook.Switches.Select(one => one.Name).Append(Language))
        {
            if (asked(name) is { Length: > 0 } value)
            {
                place.stated[name] = value;
            }
        }

        return place;
    }

    /// <summary>Another page, looked at in the same way.</summary>
    public string To(string? page) => Address(page, stated);

    /// <summary>The same page with a switch set; with null it is left to the system.</summary>
    public string With(string name, string? value)
    {
        var changed = new Dictionary<string, string>(stated) { [name] = value ?? "system" };
        return Address(Page, changed);
    }

    private static string Address(string? page, Dictionary<string, string> stated)
    {
        var path = page is null ? "/gallery" : $"/gallery/{page}";
        return stated.Count == 0
            ? path
            : $"{path}?{string.Join('&', stated.Select(one => $"{one.Key}={Uri.EscapeDataString(one.Value)}"))}";
    }
}
