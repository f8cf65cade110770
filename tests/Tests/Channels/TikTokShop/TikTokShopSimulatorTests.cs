using System.Net.Http.Json;
using System.Text.Json;
using CreatorFlow.Channels;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Sandbox;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.TikTokShop;

/// <summary>The channel against the simulator of TikTok Shop, over HTTP.</summary>
public sealed class TikTokShopSimulatorTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_shop_is_connected_its_catalogue_pulled_and_its_orders_found_and_shipped()
    {
        await using var stage = await Stage.Set();
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
        await using var stage = await Stage.Set();
        var shopId = await stage.Connect();
        var before = (await stage.Shop(shopId)).AccessToken;
        await stage.Control("authorization/expire-access");

        (await stage.Fetch(shopId, ["1"])).ShouldBeEmpty();

        (await stage.Shop(shopId)).AccessToken.ShouldNotBe(before);
    }

    [Fact]
    public async Task A_consent_taken_back_needs_a_new_one()
    {
        await using var stage = await Stage.Set();
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
        await using var stage = await Stage.Set();
        var shopId = await stage.Connect();
        await stage.World.RunJobs(PullCatalogue.JobKind);
        var offered = await stage.Lower();

        await stage.PushStock();

        (await stage.Offered(shopId, offered.ProductId, offered.SkuId)).ShouldBe(offered.Left);
    }

    [Fact]
    public async Task An_order_is_cancelled_there_once_and_a_shipped_one_is_not()
    {
        await using var stage = await Stage.Set();
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

    /// <summary>The simulator and a world that talks to it.</summary>
    internal sealed class Stage(SandboxHost simulator, ChannelWorld world, string folder) : IAsyncDisposable
    {
        private const string Carrier = "UPS";

        public ChannelWorld World { get; } = world;

        public static async Task<Stage> Set()
        {
            var folder = Directory.CreateTempSubdirectory("creatorflow-test-").FullName;
            var simulator = await SandboxHost.Start(
                new()
                {
                    DataFolder = folder,
                    Url = "http://127.0.0.1:0",
                    StartPlacing = false,
                    RunLoops = false,
                    CallsPerSecond = 10_000,
                    RedirectUrl = "http://127.0.0.1:9/channels/tiktokshop/callback",
                },
                new StartedClock(),
                null,
                Ct);
            var app = simulator.Shop.Market.App;
            var address = new Uri(simulator.Url);
            var options = TikTokShopSettingsTests.Options with
            {
                TikTokShop = new()
                {
                    AppKey = app.Key,
                    AppSecret = app.Secret,
                    ServiceId = app.ServiceId,
                    ApiAddress = address,
                    TokenAddress = address,
                    ConsentAddress = new(address, "/open/authorize"),
                    CallsPerSecond = 10_000,
                },
            };

            return new(simulator, await ChannelWorld.On("sqlite", options), folder);
        }

        public async Task<Guid> Connect()
        {
            var consent = await World.With<IConnectShops, Uri>(
                shops => shops.Start(TikTokShopSettings.Channel, Actor.System, Ct));
            using var http = Http();
            using var answer = await http.GetAsync(consent + "&approve=1", Ct);
            var back = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(answer.Headers.Location!.Query);
            var connected = await World.With<IConnectShops, Result<IReadOnlyList<ConnectedShop>>>(
                shops => shops.Finish(back["code"].ToString(), back["state"].ToString(), Actor.System, Ct));
            return connected.Value[0].Id;
        }

        public Task<ShopConnection> Shop(Guid shopId) => World.Shop(shopId);

        public Task<IReadOnlyList<ChannelOrder>> Fetch(Guid shopId, IReadOnlyList<string> numbers) =>
            World.With<IChannels, IReadOnlyList<ChannelOrder>>(channels => channels.FetchOrders(shopId, numbers, Ct));

        public Task<Result<ShipmentConfirmed>> Confirm(Guid shopId, string number, string tracking) =>
            World.With<IChannels, Result<ShipmentConfirmed>>(
                channels => channels.ConfirmShipment(shopId, new(number, Carrier, tracking), Ct));

        public Task<Result<CancellationSent>> Cancel(Guid shopId, string number) =>
            World.With<IChannels, Result<CancellationSent>>(channels => channels.CancelOrder(shopId, number, [], Ct));

        public Task Place(int count) => Control("orders", new { count });

        public Task Advance(TimeSpan by) => Control("clock/advance", new { seconds = by.TotalSeconds });

        /// <summary>Pushes until nothing is left to push.</summary>
        public async Task PushStock()
        {
            await World.World.React("channels.push_stock");
            World.Clock.Advance(TimeSpan.FromSeconds(2));

            while (await World.RunJobs(CreatorFlow.Channels.Stock.PushStock.JobKind) > 0)
            {
                // More products wait.
            }
        }

        public async Task Control(string call, object? body = null)
        {
            using var http = Http();
            using var answer = await http.PostAsJsonAsync($"{simulator.Url}/control/{call}", body ?? new { }, Ct);
            answer.EnsureSuccessStatusCode();
        }

        /// <summary>Takes a unit of some SKU out of our stock.</summary>
        public async Task<(string ProductId, string SkuId, int Left)> Lower()
        {
            var listing = await World.World.Db(
                db => db.Set<Listing>().AsNoTracking().FirstAsync(row => row.ChannelAvailable > 1, Ct));
            (await World.Reserved(listing.Sku, 1)).ShouldBeTrue();
            return (listing.ProductId, listing.SkuId, listing.ChannelAvailable - 1);
        }

        public async Task<int> Offered(Guid shopId, string productId, string skuId)
        {
            var offered = await World.With<ShopCalls, IReadOnlyList<OfferedSku>>(
                calls => calls.Run(shopId, (channel, key) => channel.Offered(key, [productId], Ct), Ct));
            return offered.Single(sku => sku.SkuId == skuId).Available;
        }

        public async ValueTask DisposeAsync()
        {
            await World.DisposeAsync();
            await simulator.DisposeAsync();
            Directory.Delete(folder, recursive: true);
        }

        private static HttpClient Http() => new(new HttpClientHandler { AllowAutoRedirect = false });
    }

    /// <summary>Starts where the world's clock starts, then stands.</summary>
    private sealed class StartedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => TestClock.Start;
    }
}
