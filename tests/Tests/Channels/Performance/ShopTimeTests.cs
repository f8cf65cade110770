using CreatorFlow.Channels.Performance;

namespace CreatorFlow.Tests.Channels.Performance;

public sealed class ShopTimeTests
{
    private static readonly TimeZoneInfo LosAngeles = ShopTime.Zone("America/Los_Angeles");

    [Fact]
    public void A_day_begins_and_ends_by_the_clock_of_the_shop()
    {
        ShopTime.Day(new(2026, 11, 23, 7, 59, 0, TimeSpan.Zero), LosAngeles).ShouldBe(new DateOnly(2026, 11, 22));
        ShopTime.Day(new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero), LosAngeles).ShouldBe(new DateOnly(2026, 11, 23));
        ShopTime.Start(new(2026, 11, 23), LosAngeles)
            .ShouldBe(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        ShopTime.Start(new(2026, 7, 1), LosAngeles).ShouldBe(new DateTimeOffset(2026, 7, 1, 7, 0, 0, TimeSpan.Zero));
    }

    [Fact]
    public void A_zone_that_this_machine_does_not_know_is_world_time() =>
        ShopTime.Zone("Nowhere/Town").ShouldBe(TimeZoneInfo.Utc);
}
