using CreatorFlow.Platform;
using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Ui;

public sealed class LiveValueTests
{
    [Fact]
    public async Task An_amount_tells_the_browser_how_to_write_the_next_one()
    {
        var body = await Rendered.Body<LiveValue>(
            ("Channel", "dashboard:creator_updates"), ("Name", "revenueToday"), ("Amount", new Money(1250, "JPY")));

        var value = body.QuerySelector("live-value")!;
        value.GetAttribute("format").ShouldBe("money");
        value.GetAttribute("currency").ShouldBe("JPY");
        value.GetAttribute("digits").ShouldBe("0");
        value.GetAttribute("channel").ShouldBe("dashboard:creator_updates");
    }

    [Fact]
    public async Task A_count_is_an_integer_and_a_word_is_text()
    {
        var count = await Rendered.Body<LiveValue>(("Channel", "a"), ("Name", "b"), ("Count", 12L));
        var word = await Rendered.Body<LiveValue>(("Channel", "a"), ("Name", "b"), ("Text", "open"));

        count.QuerySelector("live-value")!.GetAttribute("format").ShouldBe("integer");
        count.TextContent.Trim().ShouldBe("12");
        word.QuerySelector("live-value")!.GetAttribute("format").ShouldBe("text");
        word.TextContent.Trim().ShouldBe("open");
    }
}
