using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Tests.Channels.TikTokShop;

/// <summary>Orders in one package of TikTok Shop and out of it again, call by call.</summary>
public sealed class TikTokShopCombiningTests
{
    private const string Read = "/order/202309/orders";
    private const string Search = "/fulfillment/202309/combinable_packages/search";
    private const string Combine = "/fulfillment/202309/packages/combine";
    private const string Package = "/fulfillment/202309/packages/71";
    private const string Uncombine = $"{Package}/uncombine";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_group_that_holds_them_all_is_looked_for_page_by_page()
    {
        using var vendor = Vendor(("1", "71"), ("2", "72")).On(Search, sent => StubVendor.Json(
            sent.Query.ContainsKey("page_token")
                ? """{"code":0,"data":{"combinable_packages":[{"id":"8","order_ids":["1","2","3"]}]}}"""
                : """
                  {"code":0,"data":{"combinable_packages":[{"id":"7","order_ids":["8","9"]}],"next_page_token":"n"}}
                  """)).On(
            Combine, """{"code":0,"data":{"packages":[{"id":"71","order_ids":["1","2"]}],"errors":[]}}""");

        var done = (await Ask(vendor)).Value;

        (done.WasSoBefore, done.LeftOut.Count).ShouldBe((false, 0));
        vendor.Calls.Single(sent => sent.Address.AbsolutePath == Combine).Body
            .ShouldBe("""{"combinable_packages":[{"id":"8","order_ids":["1","2"]}]}""");
        vendor.Calls.First(sent => sent.Address.AbsolutePath == Search).Query["page_size"].ShouldBe("50");
    }

    [Fact]
    public async Task What_is_together_already_is_accepted_and_nothing_sent()
    {
        using var vendor = Vendor(("1", "71"), ("2", "71"));

        (await Ask(vendor)).Value.WasSoBefore.ShouldBeTrue();

        vendor.Calls.ShouldHaveSingleItem();
    }

    [Fact]
    public async Task An_order_that_is_in_no_group_with_the_first_is_named()
    {
        using var vendor = Vendor(("1", "71"), ("2", "72")).On(
            Search, """{"code":0,"data":{"combinable_packages":[{"id":"8","order_ids":["1","3"]}]}}""");

        var problem = (await Ask(vendor)).Problem!;

        (problem.Code, problem.Facts["order"], problem.Facts["first"]).ShouldBe(("channels.not_combinable", "2", "1"));
        vendor.Calls.ShouldNotContain(sent => sent.Address.AbsolutePath == Combine);
    }

    [Fact]
    public async Task An_answer_may_be_well_and_yet_leave_some_or_all_out()
    {
        using var vendor = Fitting().On(
            Combine,
            """
            {"code":0,"data":{"packages":[{"id":"71","order_ids":["1"]}],
              "errors":[{"code":21011007,"message":"Another address.","detail":{"package_id":"72"}}]}}
            """);
        (await Ask(vendor)).Value.LeftOut.ShouldBe([new("2", "Another address.")]);

        vendor.On(
            Combine,
            """
            {"code":0,"data":{"packages":[],
              "errors":[{"code":21011007,"message":"Not now.","detail":{"package_id":"8"}}]}}
            """);
        var problem = (await Ask(vendor)).Problem!;
        (problem.Code, problem.Facts["detail"]).ShouldBe(("channels.combine_refused", "Not now."));
    }

    [Fact]
    public async Task A_lost_answer_is_looked_for()
    {
        using var vendor = Fitting();
        vendor.On(Combine, _ =>
        {
            vendor.On(Read, OrdersOf(("1", "71"), ("2", "71")));
            return StubVendor.Json("<html>504</html>", 504);
        });
        (await Ask(vendor)).Value.WasSoBefore.ShouldBeFalse();

        using var other = Fitting().On(Combine, "<html>504</html>", 504);
        (await Should.ThrowAsync<ChannelFailure>(() => Ask(other))).Kind.ShouldBe(ChannelFailureKind.Retry);
    }

    [Fact]
    public async Task One_is_taken_out_and_what_is_out_already_is_accepted()
    {
        using var vendor = Vendor(("1", "71"), ("2", "71")).On(Package, Shared()).On(
            Uncombine, """{"code":0,"data":{"packages":[{"id":"73","order_ids":["2"]}]}}""");
        (await Out(vendor)).Value.WasSoBefore.ShouldBeFalse();
        vendor.Calls.Single(sent => sent.Address.AbsolutePath == Uncombine).Body.ShouldBe("""{"order_ids":["2"]}""");

        vendor.On(Read, OrdersOf(("2", "73")));
        (await Out(vendor)).Value.WasSoBefore.ShouldBeTrue();
        vendor.On(Read, OrdersOf(("2", "71"))).On(Package, """{"code":0,"data":{"orders":[{"id":"2"}]}}""");
        (await Out(vendor)).Value.WasSoBefore.ShouldBeTrue();
    }

    [Theory]
    [InlineData(21011006, "channels.package_shipped")]
    [InlineData(21011007, "channels.uncombine_refused")]
    public async Task What_stays_together_says_why(long code, string problem)
    {
        using var vendor = Vendor(("2", "71")).On(Package, Shared()).On(Uncombine, _ => StubVendor.Refuse(code));

        (await Out(vendor)).Problem!.Code.ShouldBe(problem);
    }

    [Fact]
    public async Task The_groups_are_told_as_they_come()
    {
        using var vendor = Fitting();

        (await vendor.Channel.Packing.Combinable(StubVendor.Shop, Ct)).ShouldHaveSingleItem().ShouldBe(["1", "2"]);
    }

    private static Task<Result<Repacked>> Ask(StubVendor vendor) =>
        vendor.Channel.Packing.Combine(StubVendor.Shop, ["1", "2"], Ct);

    private static Task<Result<Repacked>> Out(StubVendor vendor) =>
        vendor.Channel.Packing.Uncombine(StubVendor.Shop, "71", "2", Ct);

    private static StubVendor Fitting() => Vendor(("1", "71"), ("2", "72")).On(
        Search, """{"code":0,"data":{"combinable_packages":[{"id":"8","order_ids":["1","2"]}]}}""");

    private static StubVendor Vendor(params (string Order, string Package)[] orders) =>
        new StubVendor().On(Read, OrdersOf(orders));

    private static string Shared() =>
        """{"code":0,"data":{"package_id":"71","orders":[{"id":"1"},{"id":"2"}]}}""";

    private static string OrdersOf(params (string Order, string Package)[] orders)
    {
        var texts = orders.Select(own =>
            $$"""
            {"id":"{{own.Order}}","status":"AWAITING_SHIPMENT","shipping_type":"TIKTOK",
             "packages":[{"id":"{{own.Package}}"}],
             "line_items":[{"id":"1{{own.Order}}","sku_id":"s1","package_id":"{{own.Package}}"}]}
            """);
        return $$"""{"code":0,"data":{"orders":[{{string.Join(',', texts)}}]} }""";
    }
}
