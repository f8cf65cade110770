using CreatorFlow.Shipping.Carriers;

namespace CreatorFlow.Tests.Shipping.Carriers;

public class LocalClockTests
{
    [Theory]
    [InlineData("US", "NY", -5)]
    [InlineData("US", "Florida", -6)]
    [InlineData("US", "TX", -7)]
    [InlineData("US", "WA", -8)]
    [InlineData("US", "AK", -9)]
    [InlineData("US", "HI", -10)]
    [InlineData("US", null, -8)]
    [InlineData("DE", null, 0)]
    public void Where_a_state_has_two_zones_the_western_one_counts(string country, string? state, int hours) =>
        LocalClock.OffsetOf(country, state).ShouldBe(TimeSpan.FromHours(hours));
}
