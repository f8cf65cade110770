using System.Text;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed partial class TikTokShopLabelsTests
{
    [Theory]
    [InlineData(36009007, 504)]
    [InlineData(21011006, 200)]
    public async Task After_a_lost_answer_the_packages_of_the_order_decide(long code, int status)
    {
        using var vendor = Vendor().On(Get, Shipped()).On(Paper, Document()).On("/doc", Bytes("%PDF-1.4"));
        vendor.On(Create, _ =>
        {
            vendor.On(Read, OrderOf("TIKTOK", $$"""[{"id":"{{Package}}"}]"""));
            return StubVendor.Refuse(code, status);
        });

        (await vendor.Channel.Labels.Buy(StubVendor.Shop, new(Order), "7208", Usual, Ct)).Value.PackageId
            .ShouldBe(Package);
    }

    [Fact]
    public async Task Without_a_package_a_lost_answer_stays_open()
    {
        using var vendor = Vendor().On(Create, _ => StubVendor.Refuse(36009007, 504));

        (await Should.ThrowAsync<ChannelFailure>(
            () => vendor.Channel.Labels.Buy(StubVendor.Shop, new(Order), "7208", Usual, Ct))).Kind
            .ShouldBe(ChannelFailureKind.Retry);
    }

    [Theory]
    [InlineData(21011007)]
    [InlineData(21011042)]
    [InlineData(21008106)]
    public async Task What_TikTok_Shop_refuses_is_told_by_its_words(long code)
    {
        using var vendor = Vendor().On(Create, _ => StubVendor.Refuse(code));

        (await vendor.Channel.Labels.Buy(StubVendor.Shop, new(Order), "7208", Usual, Ct)).Problem!.Code
            .ShouldBe("channels.label_refused");
    }

    [Theory]
    [InlineData(21023035)]
    [InlineData(21008017)]
    public async Task A_label_whose_paper_is_refused_is_bought_and_says_why(long code)
    {
        using var vendor = Vendor().On(
            Create,
            $$"""
            {"code":0,"data":{"package_id":"{{Package}}","shipping_service_info":{"price":"5.05","currency":"USD"} } }
            """).On(Get, Shipped()).On(Paper, _ => StubVendor.Refuse(code));

        var label = (await vendor.Channel.Labels.Buy(StubVendor.Shop, new(Order), "7208", Usual, Ct)).Value;

        (label.PackageId, label.TrackingNumber, label.Cost).ShouldBe((Package, "9400109000", new Money(505, "USD")));
        label.Paper.ShouldBeNull();
        label.PaperRefused!.ShouldContain("no");
        vendor.On(Read, OrderOf("TIKTOK", $$"""[{"id":"{{Package}}"}]"""))
            .On(Paper, Document()).On("/doc", Bytes("%PDF-1.4"));
        var found = (await vendor.Channel.Labels.Find(StubVendor.Shop, new(Order), Usual, Ct)).Value!;
        (Encoding.ASCII.GetString(found.Paper!), found.PaperRefused).ShouldBe(("%PDF-1.4", null));
    }

    [Theory]
    [InlineData(36009002, 429)]
    [InlineData(36004004, 200)]
    [InlineData(105002, 401)]
    [InlineData(105005, 403)]
    [InlineData(21011028, 200)]
    [InlineData(36009003, 500)]
    public async Task Whatever_fails_after_the_sale_leaves_it_open(long code, int status)
    {
        using var vendor = Vendor().On(Create, $$"""{"code":0,"data":{"package_id":"{{Package}}"} }""")
            .On(Get, _ => StubVendor.Refuse(code, status));
        (await Failed(vendor)).ShouldBe(ChannelFailureKind.Retry);

        using var lost = Vendor();
        lost.On(Create, _ =>
        {
            lost.On(Read, _ => StubVendor.Refuse(code, status));
            return StubVendor.Refuse(36009007, 504);
        });
        (await Failed(lost)).ShouldBe(ChannelFailureKind.Retry);

        using var handed = WithPackage();
        handed.On(Ship, _ =>
        {
            handed.On(Get, _ => StubVendor.Refuse(code, status));
            return StubVendor.Json("""{"code":0,"data":{}}""");
        });
        (await Failed(handed)).ShouldBe(ChannelFailureKind.Retry);
    }

    [Fact]
    public async Task The_price_of_the_sale_is_told_though_its_number_comes_later()
    {
        using var vendor = Vendor().On(
            Create,
            $$"""
            {"code":0,"data":{"package_id":"{{Package}}","shipping_service_info":{"price":"5.05","currency":"USD"} } }
            """).On(Get, $$"""{"code":0,"data":{"package_id":"{{Package}}","package_status":"PROCESSING"} }""");

        var open = await Should.ThrowAsync<ChannelFailure>(
            () => vendor.Channel.Labels.Buy(StubVendor.Shop, new(Order), "7208", Usual, Ct));

        (open.Kind, open.Charged).ShouldBe((ChannelFailureKind.Retry, new Money(505, "USD")));
    }

    [Fact]
    public async Task A_lost_sale_stays_open_when_the_order_tells_nothing_certain()
    {
        using var vendor = Vendor();
        vendor.On(Create, _ =>
        {
            vendor.On(Read, """{"code":0,"data":{"orders":[]}}""");
            return StubVendor.Refuse(36009007, 504);
        });

        (await Failed(vendor)).ShouldBe(ChannelFailureKind.Retry);
    }

    [Theory]
    [InlineData(36009002, 429, ChannelFailureKind.RateLimited)]
    [InlineData(36004004, 200, ChannelFailureKind.Reconnect)]
    [InlineData(105005, 403, ChannelFailureKind.ScopeMissing)]
    public async Task A_sale_that_is_turned_away_was_surely_not_made(long code, int status, ChannelFailureKind kind)
    {
        using var vendor = Vendor().On(Create, _ => StubVendor.Refuse(code, status));

        (await Failed(vendor)).ShouldBe(kind);
    }
}
