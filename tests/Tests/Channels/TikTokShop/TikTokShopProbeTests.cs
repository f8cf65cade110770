using System.Net;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopProbeTests
{
    private const string PulsePath = "/authorization/202309/shops";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Any_answer_of_the_api_is_a_sign_of_life_with_its_date()
    {
        using var vendor = new StubVendor();
        vendor.On(PulsePath, _ =>
        {
            var page = new HttpResponseMessage(HttpStatusCode.BadRequest);
            page.Headers.Date = TestClock.Start;
            return page;
        });

        (await Probe(vendor).Pulse(Ct)).At.ShouldBe(TestClock.Start);

        var call = vendor.Calls.ShouldHaveSingleItem();
        (call.Method, call.Token, call.Address.Query).ShouldBe((HttpMethod.Get, null, ""));
    }

    [Fact]
    public async Task A_gateway_that_is_down_is_no_sign_of_life()
    {
        using var vendor = new StubVendor();
        vendor.On(PulsePath, _ => new HttpResponseMessage(HttpStatusCode.ServiceUnavailable));

        var failure = await Should.ThrowAsync<ChannelFailure>(() => Probe(vendor).Pulse(Ct));

        (failure.Kind, failure.Message)
            .ShouldBe((ChannelFailureKind.Retry, "TikTok Shop answered with HTTP status 503."));
    }

    [Fact]
    public async Task A_host_that_is_not_reached_is_no_sign_of_life()
    {
        using var vendor = new StubVendor();
        vendor.On(PulsePath, _ => throw new HttpRequestException("no route"));

        (await Should.ThrowAsync<ChannelFailure>(() => Probe(vendor).Pulse(Ct))).Message
            .ShouldBe("The connection to TikTok Shop failed: no route");
    }

    [Theory]
    [InlineData(ScopeUse.Connection, "/authorization/202309/shops")]
    [InlineData(ScopeUse.Orders, "/order/202309/orders/search")]
    [InlineData(ScopeUse.Catalogue, "/product/202502/products/search")]
    [InlineData(ScopeUse.Carriers, "/logistics/202309/warehouses")]
    [InlineData(ScopeUse.Cancellations, "/return_refund/202309/cancellations/search")]
    internal async Task A_permission_is_tried_by_a_call_that_reads(ScopeUse use, string path)
    {
        using var vendor = new StubVendor().On(path, _ => StubVendor.Refuse(105005, 403));

        var failure = await Should.ThrowAsync<ChannelFailure>(() => Try(vendor, use));

        (failure.Kind, Probe(vendor).FaultOf(failure)).ShouldBe((ChannelFailureKind.ScopeMissing, ChannelFault.Scope));
    }

    [Theory]
    [InlineData(ScopeUse.Statements, "/finance/202309/statements")]
    [InlineData(ScopeUse.Figures, "/analytics/202405/shop/performance")]
    [InlineData(ScopeUse.Affiliates, "/affiliate_seller/202410/orders/search")]
    internal async Task A_refusal_for_want_of_the_permission_to_read_money_or_figures_is_told_as_such(
        ScopeUse use, string path)
    {
        using var vendor = new StubVendor().On(path, _ => StubVendor.Refuse(105005, 403));

        var failure = await Should.ThrowAsync<ChannelFailure>(() => Try(vendor, use));

        Probe(vendor).FaultOf(failure).ShouldBe(ChannelFault.Scope);
    }

    [Theory]
    [InlineData(ScopeUse.Stock)]
    [InlineData(ScopeUse.Shipments)]
    internal async Task A_permission_that_only_writes_is_not_tried(ScopeUse use)
    {
        using var vendor = new StubVendor();

        (await Try(vendor, use)).ShouldBeFalse();
        vendor.Calls.ShouldBeEmpty();
    }

    private static Task<bool> Try(StubVendor vendor, ScopeUse use)
    {
        var probe = Probe(vendor);
        return probe.Try(StubVendor.Shop, probe.Needs.Single(need => need.Use == use), Ct);
    }

    private static TikTokShopProbe Probe(StubVendor vendor) =>
        new(vendor.Client, vendor.FigureCalls, vendor.Settings, vendor, new TestClock());
}
