using CreatorFlow.Channels.Performance;
using static CreatorFlow.Tests.Channels.Performance.ToldShop;

namespace CreatorFlow.Tests.Channels.Performance;

public sealed class FiguresChartTests
{
    [Fact]
    public void Sales_are_drawn_by_what_led_to_them_with_a_tick_a_week()
    {
        var chart = FiguresChart.Of(
        [
            .. Enumerable.Range(0, 8).Select(back => Row(Day(Sunday.AddDays(back - 7), 900) with
            {
                Sources = new(500, 300, 100),
            })),
        ]);

        chart.Series.Select(course => (course.Name, course.Values[0], course.Colour)).ShouldBe(
            [("From videos", 500d, 1), ("From LIVE", 300d, 2), ("From product pages", 100d, 3)]);
        chart.Slots.Count(slot => slot.Tick is not null).ShouldBe(2);
        chart.Slots[^1].Tick.ShouldNotBeNull();
        chart.Format(900).ShouldEndWith("$9.00");
    }

    [Fact]
    public void Where_the_parts_do_not_come_to_the_whole_the_whole_is_drawn()
    {
        var chart = FiguresChart.Of([Row(Day(Sunday, 900) with { Sources = new(500, null, null) })]);

        chart.Series.Select(course => (course.Name, course.Values[0])).ShouldBe([("Sales", 900d)]);
    }

    [Fact]
    public void Nothing_sold_is_an_empty_picture() =>
        FiguresChart.Of([Row(Day(Sunday, 0, 0, 0))]).IsEmpty.ShouldBeTrue();

    [Fact]
    public void A_day_in_another_currency_is_not_drawn_beside_the_newest() =>
        FiguresChart.Of([Row(Day(Sunday.AddDays(-1), 700) with { Currency = "GBP" }), Row(Day(Sunday, 900))])
            .Series[0].Values.ShouldBe([null, 900d]);

    private static ShopDay Row(ToldShopDay told) => ShopDay.Of(Guid.Empty, Guid.Empty, told, Noon);
}
