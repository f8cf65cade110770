using CreatorFlow.Channels;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Channels.TikTokShop;

namespace CreatorFlow.Tests.Channels.TikTokShop;

/// <summary>The channel against the simulator of TikTok Shop, over HTTP.</summary>
public sealed class TikTokShopSimulatorTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_shop_is_connected_its_catalogue_pulled_and_its_orders_found_and_shipped()
    {
        await using var stage = await SimulatorStage.Set();
        var shopId = await stage.Connect();
        await stage.World.RunJobs(PullCatalogue.JobKind);
        (await stage.Shop(shopId)).WebhooksRegisteredAt.ShouldNotBeNull();
        await stage.Place(3);

        await stage.World.RunJobs(SweepOrders.JobKind);
        var hints = await stage.World.Inbox();
        var numbers = hints.Select(row => ChannelHint.FromJson(row.Body).ExternalOrderId).ToList();
        var orders = await stage.Fetch(shopId, numbers);

        orders.Count.ShouldBe(3);
        orders.ShouldAllBe(order => order.Lines.Count > 0 && order.Total.Currency == "USD");
        await stage.Advance(TimeSpan.FromHours(2));
        var released = (await stage.Fetch(shopId, [numbers[0]])).ShouldHaveSingleItem();
        released.State.ShouldBe(ChannelOrderState.AwaitingShipment);
        released.ShipTo.ShouldNotBeNull().State!.Length.ShouldBe(2);

        (await stage.Confirm(shopId, numbers[0], "1Z12345E0205271688")).Value.WasConfirmedBefore.ShouldBeFalse();
        (await stage.Confirm(shopId, numbers[0], "1Z12345E0205271688")).Value.WasConfirmedBefore.ShouldBeTrue();
        (await stage.Confirm(shopId, numbers[0], "1Z12345E1505270452")).Problem!.Code
            .ShouldBe("channels.shipped_otherwise");
        (await stage.Fetch(shopId, [numbers[0]]))[0].TrackingNumber.ShouldBe("1Z12345E0205271688");
    }

    [Fact]
    public async Task A_token_that_ran_out_is_refreshed_on_the_way()
    {
        await using var stage = await SimulatorStage.Set();
        var shopId = await stage.Connect();
        var before = (await stage.Shop(shopId)).AccessToken;
        await stage.Control("authorization/expire-access");

        (await stage.Fetch(shopId, ["1"])).ShouldBeEmpty();

        (await stage.Shop(shopId)).AccessToken.ShouldNotBe(before);
    }

    [Fact]
    public async Task A_consent_taken_back_needs_a_new_one()
    {
        await using var stage = await SimulatorStage.Set();
        var shopId = await stage.Connect();
        await stage.Control("authorization/revoke");

        (await Should.ThrowAsync<ChannelFailure>(() => stage.Fetch(shopId, ["1"]))).Kind
            .ShouldBe(ChannelFailureKind.Reconnect);

        (await stage.Shop(shopId)).Status.ShouldBe(ConnectionStatus.NeedsReconnect);
        (await stage.Connect()).ShouldBe(shopId);
        (await stage.Fetch(shopId, ["1"])).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_lowered_stock_reaches_the_shop()
    {
        await using var stage = await SimulatorStage.Set();
        var shopId = await stage.Connect();
        await stage.World.RunJobs(PullCatalogue.JobKind);
        var offered = await stage.Lower();

        await stage.PushStock();

        (await stage.Offered(shopId, offered.ProductId, offered.SkuId)).ShouldBe(offered.Left);
    }

    [Fact]
    public async Task An_order_is_cancelled_there_once_and_a_shipped_one_is_not()
    {
        await using var stage = await SimulatorStage.Set();
        var shopId = await stage.Connect();
        await stage.World.RunJobs(PullCatalogue.JobKind);
        await stage.Place(2);
        await stage.World.RunJobs(SweepOrders.JobKind);
        var hints = await stage.World.Inbox();
        var numbers = hints.Select(row => ChannelHint.FromJson(row.Body).ExternalOrderId).ToList();
        await stage.Advance(TimeSpan.FromHours(2));

        (await stage.Cancel(shopId, numbers[0])).Value.ShouldBe(new CancellationSent(false));
        (await stage.Cancel(shopId, numbers[0])).Value.ShouldBe(new CancellationSent(true));

        var cancelled = (await stage.Fetch(shopId, [numbers[0]])).ShouldHaveSingleItem();
        (cancelled.State, cancelled.CancelReason)
            .ShouldBe((ChannelOrderState.Cancelled, "seller_cancel_reason_out_of_stock"));

        (await stage.Confirm(shopId, numbers[1], "1Z12345E0205271688")).Ok.ShouldBeTrue();
        (await stage.Cancel(shopId, numbers[1])).Problem!.Code.ShouldBe("channels.cancel_refused");
        (await stage.Fetch(shopId, [numbers[1]]))[0].State.ShouldBe(ChannelOrderState.Shipped);
    }
}
