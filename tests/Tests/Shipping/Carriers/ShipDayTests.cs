using CreatorFlow.Shipping.Carriers;

namespace CreatorFlow.Tests.Shipping.Carriers;

public class ShipDayTests
{
    [Theory]
    [InlineData("2026-11-23T15:00Z", "OH", "2026-11-23")] // Monday 10:00 in Ohio
    [InlineData("2026-11-23T21:30Z", "Ohio", "2026-11-24")] // Monday 16:30
    [InlineData("2026-11-23T21:30Z", "CA", "2026-11-23")] // Monday 13:30 in California
    [InlineData("2026-11-27T22:00Z", "OH", "2026-11-30")] // Friday after the pickup
    [InlineData("2026-11-29T15:00Z", "OH", "2026-11-30")] // Sunday
    public void A_parcel_leaves_with_the_next_pickup_of_a_working_day(string at, string state, string day) =>
        ShipDay.After(DateTimeOffset.Parse(at, null), "US", state).ShouldBe(DateOnly.Parse(day, null));
}
