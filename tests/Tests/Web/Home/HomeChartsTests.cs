using CreatorFlow.Orders.Contracts;
using CreatorFlow.Ui;
using CreatorFlow.Web.Home;

namespace CreatorFlow.Tests.Web.Home;

public sealed class HomeChartsTests
{
    // Half past nine of the day after the clocks were put back.
    private static readonly DateTimeOffset Now = DayCourseTests.At("2026-11-02T17:30Z");

    private static readonly DayCourses Days = DayCourses.Of(
        DayCourseTests.AroundTheChange,
        ShopHoursTests.LosAngeles,
        [
            new(25, 1, new(1_000, "USD")), new(26, 2, new(2_000, "USD")), new(34, 1, new(4_000, "USD")),
            new(49, 3, new(3_000, "USD")), new(58, 4, new(5_000, "USD")),
        ],
        "USD");

    [Fact]
    public void Revenue_runs_up_to_now_and_yesterday_to_its_end()
    {
        var chart = HomeCharts.Revenue(Days, Now);

        chart.Slots.Count.ShouldBe(26);
        var (today, yesterday) = (chart.Series[0], chart.Series[1]);
        today.Values.Take(4).ShouldBe([0, 3_000, 3_000, 3_000]);
        today.Values.Count(value => value is null).ShouldBe(15);
        today.Tip.ShouldBe(new ChartTip(10.5, 8_000));
        yesterday.Values.Take(4).ShouldBe([0, 0, 1_000, 3_000]);
        yesterday.Values[^1].ShouldBe(7_000);
        chart.Now.ShouldBe(10.5);
    }

    [Fact]
    public void The_rhythm_leaves_out_hours_to_come_and_hours_a_day_does_not_have()
    {
        var chart = HomeCharts.Rhythm(Days, Now);

        chart.Slots.Count.ShouldBe(25);
        chart.Series[0].Values.Take(3).ShouldBe([3, 0, null]);
        chart.Series[0].Values[10].ShouldBe(4);
        chart.Series[0].Values[11].ShouldBeNull();
        chart.Series[1].Values.Take(3).ShouldBe([0, 1, 2]);
        chart.Slots[2].Label.ShouldContain("again");
        chart.Slots[2].Href.ShouldBeNull();
        chart.Slots[0].Href.ShouldBe("/orders?from=2026-11-02T08:00:00Z&to=2026-11-02T09:00:00Z");
    }

    [Fact]
    public void The_week_sums_an_hour_that_came_twice_and_leads_to_both()
    {
        var chart = HomeCharts.Week(Days, Now);

        chart.Series.Count.ShouldBe(3);
        chart.Series[1].Values[1].ShouldBe(3);
        chart.Series[2].Values[9].ShouldBe(4);
        chart.Series[2].Values[10].ShouldBeNull();
        HomeCharts.BehindWeek(Days, chart.Series[1].Name, 1).ShouldBe(
            "/orders?from=2026-11-01T08:00:00Z&to=2026-11-01T10:00:00Z");
    }

    [Fact]
    public void Each_day_has_its_sales_and_its_orders_behind()
    {
        var chart = HomeCharts.Days(Days);

        chart.Series[0].Values.ShouldBe([0, 7_000, 8_000]);
        chart.Slots[1].Href.ShouldBe("/orders?from=2026-11-01T07:00:00Z&to=2026-11-02T08:00:00Z");
    }

    [Fact]
    public void Products_and_shares_are_what_was_counted()
    {
        var products = HomeCharts.Products([new("A B", "Kettle", 7, new(17_500, "USD"))]);
        var parcels = HomeCharts.HandsOff(new(12, 9));

        (products.Slots[0].Label, products.Slots[0].Href).ShouldBe(("Kettle", "/orders?q=A%20B"));
        products.Series[0].Values.ShouldBe([7]);
        parcels.Series.Select(series => series.Values[0]).ShouldBe([9, 3]);
    }
}
