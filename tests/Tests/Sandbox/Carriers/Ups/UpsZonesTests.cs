using CreatorFlow.Sandbox.Carriers.Ups;
using Shouldly;
using Xunit;

namespace CreatorFlow.Tests.Sandbox.Carriers.Ups;

public sealed class UpsZonesTests
{
    [Theory]
    [InlineData("78702", "78704", 2)]
    [InlineData("10025", "02116", 3)]
    [InlineData("78702", "94103", 7)]
    [InlineData("02116", "94103", 8)]
    [InlineData("78702", "99501", 9)]
    [InlineData("96813", "78702", 9)]
    [InlineData("33133", "00901", 9)]
    public void A_zone_grows_with_the_distance(string from, string to, int zone)
    {
        UpsZones.Of(from, to).ShouldBe(zone);
        UpsZones.Of(to, from).ShouldBe(zone);
    }

    [Theory]
    [InlineData("94103", "CA", true)]
    [InlineData("10025", "NY", true)]
    [InlineData("06390", "NY", true)]
    [InlineData("94103", "NY", false)]
    public void A_postal_code_belongs_to_a_state(string postalCode, string state, bool matches) =>
        UpsZones.Matches(postalCode, state).ShouldBe(matches);
}
