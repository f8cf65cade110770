using System.Net.Http.Json;
using System.Text.Json.Nodes;
using CreatorFlow.Channels;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Sandbox;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Channels.TikTokShop;

/// <summary>The simulator and a world that talks to it.</summary>
internal sealed class SimulatorStage(SandboxHost simulator, ChannelWorld world, string folder) : IAsyncDisposable
{
    private const string Carrier = "UPS";


    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ChannelWorld World { get; } = world;

    public static async Task<SimulatorStage> Set(
        string region = "US", Action<IServiceCollection>? add = null)
    {
        var folder = Directory.CreateTempSubdirectory("creatorflow-test-").FullName;
        var simulator = await SandboxHost.Start(
            new()
            {
                DataFolder = folder,
                Url = "http://127.0.0.1:0",
                Regions = [region],
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

        return new(simulator, await ChannelWorld.On("sqlite", options, add), folder);
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

    /// <summary>Places an order that is to travel under a label of the platform; gives its number.</summary>
    public async Task<string> PlaceUnderItsLabel(string? sku = null, int quantity = 1, long? buyer = null)
    {
        using var http = Http();
        using var answer = await http.PostAsJsonAsync(
            $"{simulator.Url}/control/orders", new { shipping = "tiktok", sku, quantity, buyer }, Ct);
        return (string)(await answer.Content.ReadFromJsonAsync<JsonNode>(Ct))!["orderIds"]![0]!;
    }

    /// <summary>The order as the simulator has it.</summary>
    public async Task<JsonNode> Truth(string number)
    {
        using var http = Http();
        return (await http.GetFromJsonAsync<JsonNode>($"{simulator.Url}/control/orders/{number}", Ct))!;
    }

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
internal sealed class StartedClock : TimeProvider
{
    public override DateTimeOffset GetUtcNow() => TestClock.Start;
}
