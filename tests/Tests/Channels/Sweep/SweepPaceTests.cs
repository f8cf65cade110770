using CreatorFlow.Channels.Sweep;
using CreatorFlow.Tests.Channels.TikTokShop;

namespace CreatorFlow.Tests.Channels.Sweep;

public sealed class SweepPaceTests
{
    [Theory]
    [InlineData(0, false, 0, 30)]
    [InlineData(0, true, 0, 5)]
    [InlineData(30, true, 0, 5)]
    [InlineData(5, false, 0, 10)]
    [InlineData(10, false, 0, 20)]
    [InlineData(20, false, 0, 30)]
    [InlineData(30, false, 0, 30)]
    [InlineData(5, true, 2, 20)]
    [InlineData(5, true, 6, 30)]
    [InlineData(5, false, 4, 40)]
    [InlineData(5, false, 9, 60)]
    public void It_rests_shortest_after_trouble_and_then_twice_as_long_up_to_the_longest(
        int last, bool isTroubled, int took, int next) =>
        SweepPace.Next(
            TimeSpan.FromSeconds(last), isTroubled, TimeSpan.FromSeconds(took), TikTokShopSettingsTests.Options)
            .ShouldBe(TimeSpan.FromSeconds(next));

    [Fact]
    public void The_shortest_is_never_longer_than_the_longest() =>
        SweepPace.Next(
            TimeSpan.Zero, true, TimeSpan.Zero,
            TikTokShopSettingsTests.Options with { SweepEvery = TimeSpan.FromSeconds(2) })
            .ShouldBe(TimeSpan.FromSeconds(2));
}
