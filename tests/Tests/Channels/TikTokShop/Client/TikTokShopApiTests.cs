using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client;

public sealed class TikTokShopApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("orders.get", "202507", "/order/202507/orders")]
    [InlineData("orders.get", "202309", "/order/202309/orders")]
    public async Task Another_version_that_the_table_knows_may_be_spoken(string name, string version, string path)
    {
        using var vendor = new Loopback(options => options with { Versions = Pinned(name, version) }).Say("{}");

        await vendor.Api.Orders.Get(Loopback.Access, ["1"], Ct);

        vendor.Calls[0].Address.AbsolutePath.ShouldBe(path);
    }

    [Fact]
    public async Task Two_versions_are_spoken_side_by_side()
    {
        using var vendor = new Loopback(options => options with { Versions = Pinned("products.search", "202309") })
            .Say("{}").Say("{}");

        await vendor.Api.Products.Search(Loopback.Access, new(), PageRequest.First, Ct);
        await vendor.Api.Orders.Get(Loopback.Access, ["1"], Ct);

        vendor.Calls.Select(call => call.Address.AbsolutePath)
            .ShouldBe(["/product/202309/products/search", "/order/202309/orders"]);
    }

    [Theory]
    [InlineData("orders.get", "202401")]
    [InlineData("orders.none", "202309")]
    public void A_version_that_the_table_does_not_know_is_refused(string name, string version) =>
        Should.Throw<ArgumentException>(
            () => new Loopback(options => options with { Versions = Pinned(name, version) }));

    [Fact]
    public void Neither_options_nor_access_show_their_secrets()
    {
        using var vendor = new Loopback();

        vendor.Options.ToString().ShouldNotContain(Loopback.Secret);
        Loopback.Access.ToString().ShouldNotContain("token-1");
        vendor.Api.Authorization.ConsentPage("a b&c").AbsoluteUri
            .ShouldBe("https://services.tiktokshop.com/open/authorize?service_id=service-1&state=a%20b%26c");
    }

    private static Dictionary<string, string> Pinned(string name, string version) => new() { [name] = version };
}
