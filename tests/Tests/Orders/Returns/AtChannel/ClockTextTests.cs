using CreatorFlow.Orders.Returns.AtChannel;

namespace CreatorFlow.Tests.Orders.Returns.AtChannel;

public sealed class ClockTextTests
{
    [Theory]
    [InlineData(28 * 60, "1 d 4 h")]
    [InlineData(250, "4 h 10 min")]
    [InlineData(10, "10 min")]
    public void What_is_left_is_told_in_two_units(int minutes, string text) =>
        ClockText.Span(TimeSpan.FromMinutes(minutes)).ShouldBe(text);
}
