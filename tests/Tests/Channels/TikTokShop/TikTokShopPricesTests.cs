using System.Text.Json.Nodes;
using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopPricesTests
{
    private const string Path = "/product/202309/products/9/prices/update";
    private const string Done = """{"code":0,"message":"Success","request_id":"r1","data":{}}""";
    private const int Locked = 12052038;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_price_is_sent_as_the_vendor_writes_it()
    {
        using var vendor = new StubVendor().On(Path, Done);
        var wanted = JsonNode.Parse(Golden.Bytes("price-update.request.json"))!;
        var skuId = (string)wanted["skus"]![0]!["id"]!;

        (await vendor.Channel.SetPrices(StubVendor.Shop, "9", [new(skuId, new Money(1950, "USD"))], Ct))
            .ShouldBeEmpty();

        JsonNode.DeepEquals(JsonNode.Parse(vendor.Calls.Single().Body), wanted).ShouldBeTrue(vendor.Calls[0].Body);
    }

    [Fact]
    public async Task Where_none_of_several_is_taken_each_is_sent_by_itself()
    {
        using var vendor = new StubVendor();
        vendor.On(Path, sent => sent.Body.Contains("\"2\"", StringComparison.Ordinal)
            ? StubVendor.Refuse(Locked)
            : StubVendor.Json(Done));
        SkuPrice[] prices = [Price("1"), Price("2"), Price("3")];

        var refusals = await vendor.Channel.SetPrices(StubVendor.Shop, "9", prices, Ct);

        refusals.Keys.ShouldBe(["2"]);
        vendor.Calls.Count.ShouldBe(4);
    }

    [Fact]
    public async Task A_failure_that_says_nothing_about_the_price_is_none_of_its_answers()
    {
        using var vendor = new StubVendor().On(Path, _ => StubVendor.Refuse(36009003));

        (await Should.ThrowAsync<ChannelFailure>(
            () => vendor.Channel.SetPrices(StubVendor.Shop, "9", [Price("1")], Ct)))
            .Kind.ShouldBe(ChannelFailureKind.Retry);
    }

    private static SkuPrice Price(string skuId) => new(skuId, new Money(990, "USD"));
}
