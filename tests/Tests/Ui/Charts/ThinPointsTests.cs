using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Ui;

public sealed class ThinPointsTests
{
    [Fact]
    public void Few_points_stay_as_they_are()
    {
        var points = Of(1, 2, 3);

        ThinPoints.Run(points, 3).ShouldBeSameAs(points);
        ThinPoints.Run(points, 240).ShouldBeSameAs(points);
    }

    [Fact]
    public void A_single_peak_among_a_thousand_flat_points_stays()
    {
        var values = Enumerable.Repeat(5.0, 1_000).ToArray();
        values[617] = 90;

        var kept = ThinPoints.Run(Of(values), 50);

        kept.Count.ShouldBe(50);
        kept[0].At.ShouldBe(0);
        kept[^1].At.ShouldBe(999);
        kept.ShouldContain(new ChartPoint(617, 90));
    }

    [Fact]
    public void The_point_of_the_largest_triangle_is_kept_in_each_bucket() =>
        ThinPoints.Run(Of(0, 1, 9, 1, 0, -7, 0, 0), 4).Select(point => point.Value).ShouldBe([0, 9, -7, 0]);

    [Fact]
    public void The_course_goes_on_from_left_to_right()
    {
        var kept = ThinPoints.Run(Of([.. Enumerable.Range(0, 5_000).Select(at => Math.Sin(at / 40.0))]), 240);

        kept.Select(point => point.At).ShouldBeInOrder(SortDirection.Ascending);
        kept.Count.ShouldBe(240);
    }

    private static ChartPoint[] Of(params double[] values) =>
        [.. values.Select((value, index) => new ChartPoint(index, value))];
}
