using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Ui;

public sealed class ButtonKindTests
{
    [Fact]
    public void Every_kind_has_a_class_of_its_own() =>
        Enum.GetValues<ButtonKind>().Select(ButtonKinds.Class).Distinct().Count()
            .ShouldBe(Enum.GetValues<ButtonKind>().Length);

    [Fact]
    public async Task A_button_of_an_icon_alone_still_has_words()
    {
        var button = await Rendered.Body<Button>(("Label", "Close"), ("Icon", Icons.Close));

        button.QuerySelector("button")!.TextContent.Trim().ShouldBe("Close");
        button.QuerySelector("button")!.GetAttribute("type").ShouldBe("submit");
    }
}
