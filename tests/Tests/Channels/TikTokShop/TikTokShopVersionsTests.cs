using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopVersionsTests
{
    private readonly TikTokShopVersions versions = new(new(TikTokShopSettingsTests.Options));

    [Fact]
    public void A_version_may_end_two_months_after_a_newer_one()
    {
        var orders = versions.All.Single(own => own.Name == "orders.get");

        (orders.Version, orders.Newer, orders.MayEndFrom, orders.EndsOn).ShouldBe(
            ("202309", "202507", new DateOnly(2025, 9, 1), null));
        orders.Source.ShouldNotBeEmpty();
    }

    [Fact]
    public void Of_the_newest_version_nothing_is_to_be_said()
    {
        var products = versions.All.Single(own => own.Name == "products.search");

        (products.Version, products.Newer, products.MayEndFrom).ShouldBe(("202502", null, null));
    }

    [Fact]
    public void Each_line_names_an_endpoint_in_use_and_its_source() =>
        TikTokShopVersions.Newer.ShouldAllBe(own =>
            EndpointTable.Find(own.Endpoint) != null && own.Source.Length > 0 && own.Version.Length == 6);
}
