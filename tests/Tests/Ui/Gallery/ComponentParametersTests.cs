using CreatorFlow.Ui;
using CreatorFlow.Ui.Gallery;

namespace CreatorFlow.Tests.Ui.Gallery;

public sealed class ComponentParametersTests
{
    [Fact]
    public void A_parameter_is_listed_with_its_comment_type_and_whether_it_is_needed() =>
        ComponentParameters.Of(typeof(Badge)).ShouldBe(
        [
            new("Text", "string", "", true, "The state in a word or two."),
            new("Class", "string?", "", false, "Further classes."),
            new("Icon", "string?", "", false, "The icon of the state; states of one list have different ones."),
            new("Tone", "Tone", "Neutral", false, "What it means."),
        ]);

    [Fact]
    public void Defaults_and_generic_types_are_written_as_a_reader_writes_them()
    {
        var rows = ComponentParameters.Of(typeof(PageHeader)).Concat(ComponentParameters.Of(typeof(Button)))
            .Concat(ComponentParameters.Of(typeof(Progress))).ToDictionary(row => row.Name);

        rows["Crumbs"].Type.ShouldBe("IReadOnlyList<Crumb>");
        rows["Crumbs"].Default.ShouldBe("[]");
        rows["Type"].Default.ShouldBe("\"submit\"");
        rows["Of"].Default.ShouldBe("100");
        rows["Small"].Default.ShouldBe("");
    }

    [Fact]
    public void Every_parameter_of_every_component_says_what_it_does() =>
        GalleryCatalogue.Entries.SelectMany(entry => entry.Components)
            .SelectMany(component => ComponentParameters.Of(component).Select(row => (component.Name, Row: row)))
            .Where(one => one.Row.What.Length == 0)
            .Select(one => $"{one.Name}.{one.Row.Name}")
            .ShouldBeEmpty();
}
