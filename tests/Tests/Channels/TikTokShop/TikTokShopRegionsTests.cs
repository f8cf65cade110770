using CreatorFlow.Channels.TikTokShop;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopRegionsTests
{
    [Theory]
    [InlineData("US")]
    [InlineData("GB")]
    [InlineData("BR")]
    [InlineData("ID")]
    [InlineData("XX")]
    [InlineData(null)]
    public void Every_region_has_a_zone_that_exists(string? region) =>
        TimeZoneInfo.TryFindSystemTimeZoneById(TikTokShopRegions.Of(region).TimeZoneId, out _).ShouldBeTrue();

    [Fact]
    public void A_region_says_its_currency() => TikTokShopRegions.Of("GB").Currency.ShouldBe("GBP");
}
