using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Ui;

public sealed class ToneTests
{
    [Fact]
    public void Every_tone_but_neutral_has_a_class_of_its_own() =>
        Enum.GetValues<Tone>().Select(tone => Tones.Class("badge", tone)).ShouldBe(
        [
            "badge", "badge badge-good", "badge badge-warn", "badge badge-bad", "badge badge-info",
            "badge badge-accent",
        ]);

    [Fact]
    public async Task A_badge_says_its_state_in_a_word()
    {
        var badge = await Rendered.Body<Badge>(("Text", "Shipped"), ("Tone", Tone.Good), ("Icon", Icons.Truck));

        badge.TextContent.Trim().ShouldBe("Shipped");
        badge.QuerySelector("use")!.GetAttribute("href").ShouldBe("/sprite.svg#truck");
        badge.QuerySelector("svg")!.GetAttribute("aria-hidden").ShouldBe("true");
    }
}
