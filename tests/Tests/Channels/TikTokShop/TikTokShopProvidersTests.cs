using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopProvidersTests
{
    private static readonly ShippingProvider[] Providers =
    [
        new() { Id = "1", Name = "UPS Mail Innovations" },
        new() { Id = "2", Name = "UPS®" },
        new() { Id = "3", Name = "USPS" },
        new() { Id = "4", Name = "FedEx Ground" },
    ];

    [Theory]
    [InlineData("UPS", "2")]
    [InlineData("ups", "2")]
    [InlineData("USPS", "3")]
    [InlineData("FedEx", "4")]
    [InlineData("DHL", null)]
    [InlineData("", null)]
    public void The_name_that_comes_closest_is_taken(string carrier, string? id) =>
        TikTokShopProviders.Match(Providers, carrier).ShouldBe(id);
}
