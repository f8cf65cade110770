using System.Globalization;
using CreatorFlow.Web.Home;

namespace CreatorFlow.Tests.Web.Home;

public sealed class TimeSavedTests
{
    public TimeSavedTests() => CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("en-US");

    [Fact]
    public void An_order_saves_what_a_hand_takes_less_what_is_looked_at_here()
    {
        TimeSaved.PerOrder.ShouldBe(new TimeSpan(0, 11, 30));
        TimeSaved.Of(4).ShouldBe(TimeSpan.FromMinutes(46));
    }

    [Theory]
    [InlineData(0, "0 min")]
    [InlineData(59, "59 min")]
    [InlineData(60, "1 h 0 min")]
    [InlineData(4_385, "73 h 5 min")]
    public void Hours_go_on_past_a_day(int minutes, string text) =>
        TimeSaved.Text(TimeSpan.FromMinutes(minutes)).ShouldBe(text);
}
