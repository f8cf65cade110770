namespace CreatorFlow.Ui.Gallery;

/// <summary>Says where an example stands in the Gallery and what the component is for.</summary>
/// <param name="group">One of <see cref="GalleryGroups"/>.</param>
/// <param name="what">One sentence: what it is for.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ShowsAttribute(string group, string what) : Attribute
{
    /// <summary>The group of the index.</summary>
    public string Group { get; } = group;

    /// <summary>What the component is for.</summary>
    public string What { get; } = what;

    /// <summary>Smaller components that only make sense inside this one, shown on the same page.</summary>
    public Type[] With { get; set; } = [];
}
