using CreatorFlow.Ui.Gallery;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;

namespace CreatorFlow.Tidy.Types
{
    /// <summary>Each component is shown in the Gallery: by an example of its name, or on the page of another.</summary>
    internal sealed class ComponentsHaveExamples : TypeRule
    {
        private const string Components = "CreatorFlow.Ui";
        private const string Examples = "CreatorFlow.Ui.Gallery.Examples";

        public override IReadOnlyList<Type> Bad => [typeof(Ui.Unseen)];

        public override IReadOnlyList<Type> Good => [typeof(Ui.Seen), typeof(Ui.SeenWithin)];

        public override bool Judges(Type type) =>
            type.Namespace == Components && type is { IsPublic: true, IsAbstract: false } && IsComponent(type)
            && type.Name != "_Imports";

        public override string? Finding(Type type)
        {
            var name = GalleryCatalogue.NameOf(type);
            var examples = type.Assembly.GetTypes().Where(example => example.Namespace == Examples);

            return examples.Any(example => example.Name == $"{name}Example" || Shows(example, type))
                ? null
                : $"has no src/Ui/Gallery/Examples/{name}Example.razor";
        }

        private static bool Shows(Type example, Type component) =>
            example.GetCustomAttributes(typeof(ShowsAttribute), false)
                .Cast<ShowsAttribute>()
                .Any(shows => shows.With.Contains(component));
    }
}

namespace CreatorFlow.Ui
{
    public sealed class Unseen : SpecimenComponent;

    public sealed class Seen : SpecimenComponent;

    public sealed class SeenWithin : SpecimenComponent;

    /// <summary>Draws nothing.</summary>
    public abstract class SpecimenComponent : ComponentBase
    {
        protected sealed override void BuildRenderTree(RenderTreeBuilder builder)
        {
        }
    }
}

namespace CreatorFlow.Ui.Gallery.Examples
{
    [Shows(GalleryGroups.States, "A specimen.", With = [typeof(SeenWithin)])]
    internal sealed class SeenExample;
}
