using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace CreatorFlow.Ui.Gallery;

/// <summary>One page of the Gallery: a component and the example that shows it.</summary>
internal sealed record GalleryEntry(
    Type Component, Type Example, string Name, string Slug, string Group, string What, IReadOnlyList<Type> With)
{
    /// <summary>The component and the smaller ones shown with it.</summary>
    public IEnumerable<Type> Components => With.Prepend(Component);
}

/// <summary>
/// The components and their examples, found by name: <c>Badge</c> is shown by <c>Examples/BadgeExample.razor</c>.
/// </summary>
internal static class GalleryCatalogue
{
    private const string Suffix = "Example";
    private const string Examples = "CreatorFlow.Ui.Gallery.Examples";

    /// <summary>Every page, by name.</summary>
    public static IReadOnlyList<GalleryEntry> Entries { get; } =
    [
        .. Types.Where(type => type.Namespace == Examples && IsComponent(type))
            .Select(Entry).OfType<GalleryEntry>()
            .OrderBy(entry => entry.Name, StringComparer.Ordinal),
    ];

    private static Type[] Types => typeof(GalleryCatalogue).Assembly.GetTypes();

    /// <summary>The page for an address such as "stat-card", also for a component that another one shows.</summary>
    public static GalleryEntry? Find(string? slug) =>
        Entries.FirstOrDefault(entry => entry.Slug == slug)
        ?? Entries.FirstOrDefault(entry => entry.With.Any(part => Slug(NameOf(part)) == slug));

    /// <summary>StatCard becomes stat-card.</summary>
    public static string Slug(string name) => string.Concat(name.Select((letter, index) =>
        char.IsUpper(letter) && index > 0 ? $"-{char.ToLowerInvariant(letter)}" : $"{char.ToLowerInvariant(letter)}"));

    /// <summary>The name without the mark of a generic type.</summary>
    public static string NameOf(Type type) => type.Name.Split('`')[0];

    private static GalleryEntry? Entry(Type example)
    {
        var name = example.Name[..^Suffix.Length];
        var component = Types.FirstOrDefault(type =>
            type.Namespace == "CreatorFlow.Ui" && NameOf(type) == name && IsComponent(type));
        var shows = example.GetCustomAttribute<ShowsAttribute>();

        return component is null
            ? null
            : new(component, example, name, Slug(name), shows?.Group ?? GalleryGroups.More, shows?.What ?? "",
                shows?.With ?? []);
    }

    private static bool IsComponent(Type type) =>
        typeof(IComponent).IsAssignableFrom(type) && type is { IsAbstract: false, IsNested: false }
        && (type.Namespace != Examples || type.Name.EndsWith(Suffix, StringComparison.Ordinal));
}
