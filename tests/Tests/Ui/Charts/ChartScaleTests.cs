using CreatorFlow.Ui;

namespace CreatorFlow.Tests.Ui;

public sealed class ChartScaleTests
{
    [Theory]
    [InlineData(97, 4, new double[] { 25, 50, 75, 100 })]
    [InlineData(100, 4, new double[] { 25, 50, 75, 100 })]
    [InlineData(101, 4, new double[] { 50, 100, 150 })]
    [InlineData(3_921, 4, new double[] { 1_000, 2_000, 3_000, 4_000 })]
    [InlineData(0.3, 4, new[] { 0.1, 0.2, 0.3 })]
    public void The_axis_has_few_round_marks(double most, int steps, double[] ticks) =>
        ChartScale.Of(most, steps, whole: false).Ticks.ShouldBe(ticks, tolerance: 1e-9);

    [Theory]
    [InlineData(0, new double[] { 1 })]
    [InlineData(1, new double[] { 1 })]
    [InlineData(3, new double[] { 1, 2, 3 })]
    [InlineData(10, new double[] { 5, 10 })]
    public void Counts_have_whole_marks(double most, double[] ticks) =>
        ChartScale.Of(most, 4, whole: true).Ticks.ShouldBe(ticks);

    [Fact]
    public void A_value_is_a_share_of_the_axis()
    {
        var scale = ChartScale.Of(80, 4, whole: true);

        (scale.Top, scale.Share(0), scale.Share(40), scale.Share(400)).ShouldBe((80, 0, 0.5, 1));
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Where_everything_is_nothing_one_step_stands(bool whole)
    {
        var scale = ChartScale.Of(0, 1, whole);

        scale.Ticks.ShouldBe([1.0]);
        scale.Share(0).ShouldBe(0);
    }
}
