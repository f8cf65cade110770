using CreatorFlow.Channels.Limits;

namespace CreatorFlow.Tests.Channels.Limits;

public sealed class SlotsTests
{
    [Theory]
    [InlineData(50, 100, 5)]
    [InlineData(100, 100, 5)]
    [InlineData(101, 110, 4)]
    [InlineData(110, 110, 4)]
    [InlineData(140, 140, 1)]
    [InlineData(141, 150, 0)]
    [InlineData(9_000, 150, 0)]
    public void Moments_that_are_over_are_lost(long instant, long first, int count) =>
        new Slots(100, 10, 5).From(instant).ShouldBe(new(first, 10, count));

    [Fact]
    public void The_rest_begins_with_the_next_moment() => new Slots(100, 10, 5).Rest.ShouldBe(new(110, 10, 4));

    [Theory]
    [InlineData(50, 21_739)]
    [InlineData(10, 108_695)]
    [InlineData(1, 1_086_956)]
    public void Calls_are_spaced_a_little_wider_than_the_channel_asks(int perSecond, long spacing) =>
        Spacing.For(perSecond).ShouldBe(spacing);

    [Fact]
    public void The_pace_halves_down_to_one_a_second_and_grows_back_within_a_minute()
    {
        Spacing.Halved(21_739).ShouldBe(43_478);
        Spacing.Halved(800_000).ShouldBe(1_000_000);
        Spacing.Halved(1_086_956).ShouldBe(1_086_956);
        Spacing.Recovered(43_478, 21_739, 0).ShouldBe(43_478);
        Spacing.Recovered(43_478, 21_739, 2_000_000).ShouldBeInRange(32_500, 33_500);
        Spacing.Recovered(43_478, 21_739, 5_000_000).ShouldBe(21_739);
        Spacing.Recovered(1_000_000, 21_739, 60_000_000).ShouldBe(21_739);
        Spacing.Recovered(43_478, 21_739, -5).ShouldBe(43_478);
    }

    [Fact]
    public void A_channel_that_refuses_everything_for_seconds_now_and_then_is_not_called_at_the_slowest_pace_for_it()
    {
        const long refusedFor = 3_000_000;
        const long every = 15_000_000;
        var spacing = 21_739L;

        for (var storm = 0; storm < 30; storm++)
        {
            var halvings = 1 + (refusedFor / Spacing.OneRefusal);

            for (var i = 0; i < halvings; i++)
            {
                spacing = Spacing.Halved(spacing);
            }

            spacing = Spacing.Recovered(spacing, 21_739, every - refusedFor - Spacing.Hold);
        }

        spacing.ShouldBe(21_739);
    }
}
