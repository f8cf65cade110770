using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;

namespace CreatorFlow.Tests.Channels.TikTokShop;

/// <summary>Splitting orders under TikTok Shop's label, call by call.</summary>
public sealed class TikTokShopPackingTests
{
    private const string Order = "576461413038785752";
    private const string Read = "/order/202309/orders";
    private const string Attributes = "/fulfillment/202309/orders/split_attributes";
    private const string Split = $"/fulfillment/202309/orders/{Order}/split";

    private static readonly ChannelUnits[][] InTwo = [[new("CANDLE", 2)], [new("CANDLE", 1), new("SOAP", 1)]];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Its_lines_are_told_off_to_groups()
    {
        using var vendor = Vendor("11", "11", "11", "11").On(Attributes, May()).On(
            Split, """{"code":0,"data":{"packages":[{"splittable_group_id":"1","id":"11"}]}}""");

        (await Ask(vendor)).Value.WasSoBefore.ShouldBeFalse();

        vendor.Calls.Single(sent => sent.Address.AbsolutePath == Split).Body.ShouldBe(
            """{"splittable_groups":[{"id":"1","order_line_item_ids":["1","2"]},"""
            + """{"id":"2","order_line_item_ids":["3","4"]}]}""");
        vendor.Calls.Single(sent => sent.Address.AbsolutePath == Attributes).Query["order_ids"].ShouldBe(Order);
    }

    [Fact]
    public async Task What_is_split_so_already_is_accepted_and_nothing_sent()
    {
        using var vendor = Vendor("12", "11", "11", "12");

        (await Ask(vendor)).Value.WasSoBefore.ShouldBeTrue();

        vendor.Calls.ShouldHaveSingleItem();
    }

    [Theory]
    [InlineData("""{"order_id":"576461413038785752","can_split":false,"reason":"Shipped."}""", "Shipped.")]
    [InlineData("""{"order_id":"576461413038785752","can_split":false}""", "It gives no reason.")]
    [InlineData("""{"order_id":"9","can_split":true}""", "It gives no reason.")]
    public async Task What_cannot_be_split_says_why(string attribute, string why)
    {
        using var vendor = Vendor("11", "11", "11", "11").On(
            Attributes, $$"""{"code":0,"data":{"split_attributes":[{{attribute}}]} }""");

        var problem = (await Ask(vendor)).Problem!;

        (problem.Code, problem.Facts["detail"]).ShouldBe(("channels.not_splittable", why));
        vendor.Calls.ShouldNotContain(sent => sent.Address.AbsolutePath == Split);
    }

    [Fact]
    public async Task Terms_tell_why_it_must_be_split()
    {
        using var vendor = new StubVendor().On(
            Attributes,
            $$"""
            {"code":0,"data":{"split_attributes":[{"order_id":"{{Order}}","can_split":true,"must_split":true,
              "must_split_reasons":["Two warehouses."]}]} }
            """);

        var terms = await vendor.Channel.Packing.SplitTerms(StubVendor.Shop, Order, Ct);

        (terms.WhyNot, terms.WhyMust.ShouldHaveSingleItem()).ShouldBe((null, "Two warehouses."));
    }

    [Fact]
    public async Task Units_that_are_not_there_are_refused()
    {
        using var vendor = Vendor("11", "11", "11", "11").On(Attributes, May());

        (await vendor.Channel.Packing.Split(
            StubVendor.Shop, Order, [[new("CANDLE", 4)], [new("SOAP", 1)]], SkuLinks.None, Ct)).Problem!.Code
            .ShouldBe("channels.not_apart");
    }

    [Fact]
    public async Task A_lost_answer_is_looked_for()
    {
        using var vendor = Vendor("11", "11", "11", "11").On(Attributes, May());
        vendor.On(Split, _ =>
        {
            vendor.On(Read, OrderOf("11", "11", "12", "12"));
            return StubVendor.Json("<html>504</html>", 504);
        });

        (await Ask(vendor)).Value.WasSoBefore.ShouldBeFalse();

        using var other = Vendor("11", "11", "11", "11").On(Attributes, May()).On(Split, "<html>504</html>", 504);
        (await Should.ThrowAsync<ChannelFailure>(() => Ask(other))).Kind.ShouldBe(ChannelFailureKind.Retry);
    }

    [Fact]
    public async Task A_refusal_is_told_in_the_channels_words()
    {
        using var vendor = Vendor("11", "11", "11", "11").On(Attributes, May())
            .On(Split, _ => StubVendor.Refuse(21011007));

        (await Ask(vendor)).Problem!.Code.ShouldBe("channels.split_refused");

        using var gone = new StubVendor().On(Read, """{"code":0,"data":{"orders":[]}}""");
        (await Ask(gone)).Problem!.Code.ShouldBe("channels.unknown_order");
    }

    private static Task<CreatorFlow.Platform.Problems.Result<Repacked>> Ask(StubVendor vendor) =>
        vendor.Channel.Packing.Split(StubVendor.Shop, Order, InTwo, SkuLinks.None, Ct);

    private static StubVendor Vendor(params string[] packages) => new StubVendor().On(Read, OrderOf(packages));

    private static string May() =>
        $$"""{"code":0,"data":{"split_attributes":[{"order_id":"{{Order}}","can_split":true}]} }""";

    /// <summary>Three candles and a soap, each unit in its package.</summary>
    private static string OrderOf(params string[] packages)
    {
        var lines = packages.Select((package, i) =>
            $$"""
            {"id":"{{i + 1}}","sku_id":"s{{i}}","seller_sku":"{{(i < 3 ? "CANDLE" : "SOAP")}}",
             "package_id":"{{package}}"}
            """);
        return
            $$"""
            {"code":0,"data":{"orders":[{"id":"{{Order}}","status":"AWAITING_SHIPMENT","shipping_type":"TIKTOK",
              "line_items":[{{string.Join(',', lines)}}]}]} }
            """;
    }
}
