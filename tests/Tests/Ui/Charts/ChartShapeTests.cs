using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Ui;

public sealed class ChartShapeTests
{
    private readonly ChartShape shape = new(5, ChartScale.Of(10, 2, whole: true), top: 20, ground: 120);

    [Fact]
    public void A_line_fills_the_width_and_stands_on_the_ground() =>
        shape.Line(Of(0, 5, 10, 5, 0)).ShouldBe("M0 120L250 70L500 20L750 70L1000 120");

    [Fact]
    public void A_gap_is_left_open()
    {
        shape.Line(Of(0, 5, null, 5, 0)).ShouldBe("M0 120L250 70M750 70L1000 120");
        shape.Area(Of(0, 5, null, 5, 0)).ShouldBe("M0 120L0 120L250 70L250 120ZM750 120L750 70L1000 120L1000 120Z");
    }

    [Fact]
    public void A_course_may_end_between_two_slots()
    {
        var series = Of(0, 5, null, null, null) with { Tip = new(1.5, 10) };

        shape.Line(series).ShouldBe("M0 120L250 70L375 20");
        ChartShape.Last(series).ShouldBe(new ChartPoint(1.5, 10));
        ChartShape.Last(Of(null, null)).ShouldBeNull();
    }

    [Fact]
    public void Ten_thousand_values_become_as_many_points_as_a_screen_shows()
    {
        var series = Of([.. Enumerable.Range(0, 10_000).Select(at => (double?)(at % 11))]);

        new ChartShape(10_000, ChartScale.Of(10, 2, true), 20, 120).Line(series).Count(c => c == 'L')
            .ShouldBe(ChartShape.MostPoints - 1);
    }

    [Fact]
    public void Bars_have_room_between_them_and_the_smallest_can_be_seen()
    {
        (shape.BarX(1), shape.BarWidth, shape.Middle(1)).ShouldBe(("22.8%", "14.4%", "30%"));
        (shape.Tall(10), shape.Tall(0.01), shape.Tall(0)).ShouldBe((100, 1, 0));
    }

    [Fact]
    public void The_outer_places_of_a_line_are_half_as_wide()
    {
        (shape.AroundX(0), shape.AroundWidth(0)).ShouldBe(("0%", "12.5%"));
        (shape.AroundX(2), shape.AroundWidth(2)).ShouldBe(("37.5%", "25%"));
    }

    private static ChartSeries Of(params double?[] values) => new("Own", values);
}
