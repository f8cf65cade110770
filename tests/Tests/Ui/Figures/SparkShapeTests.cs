using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Ui;

public sealed class SparkShapeTests
{
    private readonly SparkShape shape = new(90, 30);

    [Fact]
    public void A_line_spans_its_place_from_least_to_most() =>
        shape.Line([0, 10, 5]).ShouldBe("M0 28L45 2L90 15");

    [Fact]
    public void A_level_course_lies_in_the_middle() => shape.Line([4, 4]).ShouldBe("M0 15L90 15");

    [Fact]
    public void An_area_closes_at_the_ground() => shape.Area([0, 10]).ShouldBe("M0 28L90 2V30H0Z");

    [Fact]
    public void Bars_stand_on_the_ground_and_none_vanishes()
    {
        var bars = shape.Bars([0, 7, 14]).ToList();

        bars.Select(bar => bar.Height).ShouldBe(["1", "14", "28"]);
        bars.Select(bar => bar.Y).ShouldBe(["29", "16", "2"]);
    }

    [Fact]
    public void Bars_without_any_count_are_flat() =>
        shape.Bars([0, 0]).Select(bar => bar.Height).ShouldBe(["1", "1"]);
}
