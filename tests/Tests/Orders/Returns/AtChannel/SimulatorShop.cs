using System.Net.Http.Json;
using System.Text.Json;
using CreatorFlow.Automation;
using CreatorFlow.Channels;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Returns;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory;
using CreatorFlow.Orders;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Sandbox;
using CreatorFlow.Shipping;
using CreatorFlow.Tests.Channels.TikTokShop;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Shipping;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Orders.Returns.AtChannel;

/// <summary>The modules of the seller with a shop that the simulator of TikTok Shop keeps, over HTTP.</summary>
internal sealed class SimulatorShop(SandboxHost simulator, World world, string folder) : IAsyncDisposable
{
    private const int DaysToBuyer = 5;

    private readonly HttpClient http = new(new HttpClientHandler { AllowAutoRedirect = false });

    public World World { get; } = world;

    public Guid ShopId { get; private set; }

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static async Task<SimulatorShop> Open()
    {
        var clock = new SameClock();
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
            clock, null, Ct);
        var (app, address) = (simulator.Shop.Market.App, new Uri(simulator.Url));
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
        var world = await World.On("sqlite", services => services
            .AddInventory().AddShipping(ShippingWorld.Options).AddOrders().AddAutomation().AddChannels(options)
            .AddSingleton<IMembers, GivenMembers>());
        clock.Own = world.Clock;
        var shop = new SimulatorShop(simulator, world, folder);
        await shop.Connect();
        return shop;
    }

    /// <summary>The clock of both goes on, and what is due at the channel happens.</summary>
    public async Task Advance(TimeSpan by)
    {
        World.Clock.Advance(by);
        await Control("clock/advance", new { seconds = 1 });
    }

    /// <summary>A buyer orders, it is shipped, and comes to the buyer; its number.</summary>
    public async Task<string> Delivered()
    {
        var placed = await Control("orders", new { count = 1 });
        await Advance(TimeSpan.FromHours(2));
        await ReadOrders();
        var number = placed.GetProperty("orderIds")[0].GetString()!;
        var shipment = new ShipmentConfirmation(number, "UPS", "1Z12345E0205271688");
        (await Do<IChannels, Result<ShipmentConfirmed>>(
            channels => channels.ConfirmShipment(ShopId, shipment, Ct))).Ok.ShouldBeTrue();

        for (var day = 0; day < DaysToBuyer; day++)
        {
            await Advance(TimeSpan.FromDays(1));
        }

        await ReadOrders();
        return number;
    }

    /// <summary>A buyer asks for a return of a unit; its number.</summary>
    public async Task<string> Asked(string order, string type) =>
        (await Control($"orders/{order}/return", new { type, units = 1 })).GetProperty("id").GetString()!;

    public async Task<JsonElement> Control(string call, object? body = null)
    {
        using var answer = await http.PostAsJsonAsync($"{simulator.Url}/control/{call}", body ?? new { }, Ct);
        var text = await answer.Content.ReadAsStringAsync(Ct);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{call}: {text}");
        return JsonDocument.Parse(text).RootElement.Clone();
    }

    public async Task ReadOrders()
    {
        World.Clock.Advance(TimeSpan.FromMinutes(2));
        await World.RunJobs(SweepOrders.JobKind);
        await World.RunJobs(InboxJob.KindOf(ChannelHint.OrderTopic));
    }

    public async Task ReadReturns()
    {
        World.Clock.Advance(TimeSpan.FromMinutes(2));
        await World.RunJobs(SweepAftersales.JobKind);
        await World.RunJobs(InboxJob.KindOf(ReturnHint.Topic));
    }

    public async Task<T> Do<TService, T>(Func<TService, Task<T>> act) where TService : notnull
    {
        await using var scope = World.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<TService>());
    }

    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        await World.DisposeAsync();
        await simulator.DisposeAsync();
        Directory.Delete(folder, recursive: true);
    }

    private async Task Connect()
    {
        var consent = await Do<IConnectShops, Uri>(
            shops => shops.Start(TikTokShopSettings.Channel, Actor.System, Ct));
        using var answer = await http.GetAsync(consent + "&approve=1", Ct);
        var back = Microsoft.AspNetCore.WebUtilities.QueryHelpers.ParseQuery(answer.Headers.Location!.Query);
        var connected = await Do<IConnectShops, Result<IReadOnlyList<ConnectedShop>>>(
            shops => shops.Finish(back["code"].ToString(), back["state"].ToString(), Actor.System, Ct));
        ShopId = connected.Value[0].Id;
        await World.RunJobs(PullCatalogue.JobKind);
    }

    /// <summary>That of the world, which begins after the simulator.</summary>
    private sealed class SameClock : TimeProvider
    {
        public TestClock? Own { get; set; }

        public override DateTimeOffset GetUtcNow() => Own?.GetUtcNow() ?? TestClock.Start;
    }
}
