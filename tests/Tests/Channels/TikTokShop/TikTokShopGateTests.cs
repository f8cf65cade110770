using System.Net;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopGateTests
{
    [Theory]
    [InlineData(36009002, 429, nameof(CallEnd.Throttled))]
    [InlineData(36009003, 200, nameof(CallEnd.Down))]
    [InlineData(36009007, 200, nameof(CallEnd.Down))]
    [InlineData(36009004, 400, nameof(CallEnd.Wrong))]
    [InlineData(106001, 401, nameof(CallEnd.Wrong))]
    [InlineData(105002, 401, nameof(CallEnd.Refused))]
    [InlineData(105005, 403, nameof(CallEnd.Refused))]
    [InlineData(21011042, 200, nameof(CallEnd.Refused))]
    [InlineData(11034037, 200, nameof(CallEnd.Refused))]
    [InlineData(25001028, 200, nameof(CallEnd.Refused))]
    [InlineData(11034023, 200, nameof(CallEnd.Refused))]
    [InlineData(99999999, 503, nameof(CallEnd.Down))]
    public void Codes_tell_how_a_call_ended(long code, int status, string end)
    {
        var failure = TikTokShopException.OfCode(
            OrderEndpoints.Get, code, "no", "20261123150000ABC", (HttpStatusCode)status);

        var result = TikTokShopGate.ResultOf(
            new(TimeSpan.FromMilliseconds(5), (HttpStatusCode)status, null, failure));

        (result.End.ToString(), result.RequestId, result.Pause).ShouldBe((end, "20261123150000ABC", null));
        result.Code.ShouldBe(code.ToString(System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void A_call_that_worked_and_one_whose_caller_went_away_are_told_apart()
    {
        TikTokShopGate.ResultOf(new(TimeSpan.Zero, HttpStatusCode.OK, null, null)).End.ShouldBe(CallEnd.Worked);
        TikTokShopGate.ResultOf(new(TimeSpan.Zero, null, null, null)).End.ShouldBe(CallEnd.Left);
    }

    [Theory]
    [InlineData("Retry-After", "3", 3)]
    [InlineData("X-RateLimit-Remaining", "0", 1)]
    [InlineData("X-RateLimit-Remaining", "7", null)]
    [InlineData("X-Other", "0", null)]
    public void Headers_that_ask_to_wait_are_believed(string name, string value, int? seconds)
    {
        using var answer = new HttpResponseMessage(HttpStatusCode.OK);
        answer.Headers.TryAddWithoutValidation(name, value);

        TikTokShopGate.ResultOf(new(TimeSpan.Zero, HttpStatusCode.OK, answer.Headers, null)).Pause
            .ShouldBe(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null);
    }

    [Theory]
    [InlineData("orders.mark_shipped", CallFamily.Shipping)]
    [InlineData("packages.document", CallFamily.Shipping)]
    [InlineData("cancellations.approve", CallFamily.Cancellations)]
    [InlineData("returns.search", CallFamily.Cancellations)]
    [InlineData("inventory.update", CallFamily.Stock)]
    [InlineData("inventory.search", CallFamily.Stock)]
    [InlineData("prices.update", CallFamily.Stock)]
    [InlineData("products.search", CallFamily.Catalogue)]
    [InlineData("logistics.warehouses", CallFamily.Catalogue)]
    [InlineData("orders.get", CallFamily.Orders)]
    [InlineData("finance.statements", CallFamily.Finance)]
    [InlineData("analytics.videos", CallFamily.Analytics)]
    [InlineData("affiliate.orders", CallFamily.Analytics)]
    [InlineData("authorization.refresh", CallFamily.Access)]
    [InlineData("webhooks.subscribe", CallFamily.Access)]
    public void Each_endpoint_has_its_family(string endpoint, CallFamily family) =>
        TikTokShopFamilies.Of(EndpointTable.Find(endpoint)!).ShouldBe(family);

    [Fact]
    public async Task Calls_of_a_shop_and_endpoint_wait_for_their_turn_and_those_for_tokens_do_not()
    {
        var ct = TestContext.Current.CancellationToken;
        var options = TikTokShopSettingsTests.Options;
        var clock = new Given.TestClock();
        var gate = new TikTokShopGate(
            new(options with { TikTokShop = options.TikTokShop with { CallsPerSecond = 1 } }),
            new(new(new SlotsInProcess()), new(), new(clock), new(clock)));
        await gate.Enter(OrderEndpoints.Get, "a", ct);
        await gate.Enter(AuthorizationEndpoints.RefreshToken, null, ct);

        var waits = gate.Enter(OrderEndpoints.Get, "a", ct).AsTask();
        await gate.Enter(OrderEndpoints.Get, "b", ct);
        await gate.Enter(OrderEndpoints.Search, "a", ct);

        gate.Enter(AuthorizationEndpoints.RefreshToken, null, ct).AsTask().IsCompleted.ShouldBeTrue();
        waits.IsCompleted.ShouldBeFalse();
        await waits;
    }
}
