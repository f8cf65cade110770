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
        Of<PageHeader>("Crumbs").Type.ShouldBe("IReadOnlyList<Crumb>");
        Of<PageHeader>("Crumbs").Default.ShouldBe("[]");
        Of<Button>("Type").Default.ShouldBe("\"submit\"");
        Of<Button>("Small").Default.ShouldBe("");
        Of<Progress>("Of").Default.ShouldBe("100");
    }

    private static ParameterRow Of<T>(string name) =>
        ComponentParameters.Of(typeof(T)).Single(row => row.Name == name);

    [Fact]
    public void Every_parameter_of_every_component_says_what_it_does() =>
        GalleryCatalogue.Entries.SelectMany(entry => entry.Components)
            .SelectMany(component => ComponentParameters.Of(component).Select(row => (component.Name, Row: row)))
            .Where(one => one.Row.What.Length == 0)
            .Select(one => $"{one.Name}.{one.Row.Name}")
            .ShouldBeEmpty();
}
