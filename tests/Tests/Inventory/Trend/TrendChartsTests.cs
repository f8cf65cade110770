using CreatorFlow.Inventory.Trend;

namespace CreatorFlow.Tests.Inventory.Trend;

public sealed class TrendChartsTests
{
    private static readonly TrendDay[] Days =
        [new(new(2026, 11, 24), 5, 5, 0), new(new(2026, 11, 25), 7, 3, 1), new(new(2026, 11, 26), 7, 0, 0)];

    [Fact]
    public void The_course_shows_what_is_there_what_came_and_what_left()
    {
        var chart = TrendCharts.Course(Days);

        chart.Slots.Count.ShouldBe(3);
        chart.Series.Select(series => series.Values[1]).ShouldBe([7d, 3d, 1d]);
        chart.Slots[^1].Tick.ShouldNotBeNull();
    }

    [Fact]
    public void A_younger_product_is_unknown_before_it_was_listed()
    {
        var chart = TrendCharts.Heat([new("A", "Kettle", [1, 2, 3]), new("B", "Pan", [9])], Days);

        chart.Series[0].Values.ShouldBe([1d, 2d, 3d]);
        chart.Series[1].Values.ShouldBe([null, null, 9d]);
        TrendCharts.Heat([], Days).IsEmpty.ShouldBeTrue();
    }
}
