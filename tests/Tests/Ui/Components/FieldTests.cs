using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Ui;

public sealed class FieldTests
{
    [Fact]
    public async Task A_field_is_named_and_described_for_everybody()
    {
        var field = await Rendered.Body<Field>(
            ("Name", "buffer"), ("Label", "Buffer"), ("Hint", "Units kept back."), ("Error", "Not below 0."));

        var input = field.QuerySelector("input")!;
        field.QuerySelector("label")!.GetAttribute("for").ShouldBe(input.Id);
        input.GetAttribute("aria-invalid").ShouldBe("true");
        input.GetAttribute("aria-describedby")!.Split(' ')
            .Select(id => field.QuerySelector("#" + id)!.TextContent.Trim())
            .ShouldBe(["Units kept back.", "Not below 0."]);
    }

    [Fact]
    public async Task A_plain_field_carries_no_empty_attributes()
    {
        var field = await Rendered.Body<Field>(("Name", "a"), ("Label", "A"));

        field.QuerySelector("input")!.HasAttribute("aria-describedby").ShouldBeFalse();
        field.QuerySelector("input")!.HasAttribute("aria-invalid").ShouldBeFalse();
    }

    [Fact]
    public async Task Rows_make_it_a_text_area()
    {
        var field = await Rendered.Body<Field>(("Name", "a"), ("Label", "A"), ("Rows", 3), ("Value", "<b>"));

        field.QuerySelector("textarea")!.TextContent.ShouldBe("<b>");
        field.QuerySelector("input").ShouldBeNull();
    }
}
