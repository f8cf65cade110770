using System.Globalization;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Web.Home;

namespace CreatorFlow.Tests.Web.Home;

public sealed class HomeStoryTests
{
    public HomeStoryTests() =>
        CultureInfo.CurrentUICulture = CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo("en-US");

    [Theory]
    [InlineData(0, 0, 0, "No order yet today.")]
    [InlineData(2, 5_000, 0, "Orders come in; yesterday there were none at this time.")]
    [InlineData(2, 5_000, 4_000, "Revenue runs 25% ahead of yesterday at this time.")]
    [InlineData(1, 3_000, 4_000, "Revenue runs 25% behind yesterday at this time.")]
    [InlineData(2, 4_001, 4_000, "Revenue runs level with yesterday at this time.")]
    public void The_day_is_told_against_yesterday(int orders, long minor, long before, string story) =>
        HomeStory.Day(Summary(orders, minor, before)).ShouldBe(story);

    [Fact]
    public void What_left_without_a_hand_is_counted_in_time()
    {
        HomeStory.Automation(Summary(handsOff: new(0, 0))).ShouldBeNull();
        HomeStory.Automation(Summary(handsOff: new(12, 9)))
            .ShouldBe("12 parcels left, 9 without a hand: 1 h 43 min saved.");
    }

    [Fact]
    public void What_asks_for_a_hand_comes_first()
    {
        HomeStory.Lede(Summary(late: 2, soon: 1)).ShouldBe("2 orders are past their deadline.");
        HomeStory.Lede(Summary(soon: 1)).ShouldBe("1 order must leave within 24 hours.");
        HomeStory.Lede(Summary(paused: true)).ShouldStartWith("The automation is paused");
        HomeStory.Lede(Summary()).ShouldBe("Nothing is late. Everything runs by itself.");
    }

    private static HomeSummary Summary(
        int orders = 0, long minor = 0, long before = 0, HandsOff? handsOff = null, int late = 0, int soon = 0,
        bool paused = false) => new(
            new(new(2026, 11, 23), default, default),
            new(orders, [], 0, 0, 0, 0, 0, soon, late), new(minor, "USD"), 0, new(before, "USD"),
            handsOff ?? new(0, 0), null, new(late, []), new(soon, []), paused);
}
