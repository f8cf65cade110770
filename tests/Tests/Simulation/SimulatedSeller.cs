using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Accounts;
using CreatorFlow.Shipping.Carriers;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Shipping;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Simulation;

/// <summary>A workspace with one connected shop and a carrier account, and the person who works in it.</summary>
internal sealed class SimulatedSeller(SimulatedProgram program, SimulatedShop shop, Guid workspaceId)
{
    private static readonly (string Sku, int Units)[] FirstStock = [("CANDLE", 30), ("SOAP", 18), ("TOWEL", 9)];

    /// <summary>They share components with each other, and with buyers of the components alone.</summary>
    private static readonly (string Sku, StockLine[] Parts)[] FirstBundles =
    [
        ("DUO", [new("CANDLE", 2), new("SOAP", 1)]),
        ("SPA", [new("CANDLE", 1), new("SOAP", 2), new("TOWEL", 1)]),
    ];

    private Guid shopId;

    public SimulatedShop Shop { get; } = shop;

    public Guid WorkspaceId { get; } = workspaceId;

    /// <summary>Keys of all webhooks that ever arrived, acknowledged or not.</summary>
    public HashSet<string> Arrived { get; } = [];

    /// <summary>What lies on shelves.</summary>
    public static IReadOnlyList<string> Components { get; } = [.. FirstStock.Select(own => own.Sku)];

    public static IReadOnlyList<string> Bundles { get; } = [.. FirstBundles.Select(own => own.Sku)];

    /// <summary>What is sold.</summary>
    public static IReadOnlyList<string> Skus { get; } = [.. Components, .. Bundles];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The steps of a new seller: a carrier account, consent, and the first look at the catalogue.</summary>
    public async Task SetUp(string carrier)
    {
        foreach (var (sku, units) in FirstStock)
        {
            Shop.Offer(sku, units);
        }

        foreach (var sku in Bundles)
        {
            Shop.Offer(sku, 0);
        }

        await Do<SetCarrierAccount, Guid>(setup => setup.Run(
            new AcceptedAccount(carrier, "P-1", "{}", LabelFormat.Png, Sample.Warehouse), Seller.Ana, Ct));
        var page = await Do<IConnectShops, Uri>(
            shops => shops.Start(SimulatedChannel.ChannelKey, Actor.System, Ct));
        var shops = await Do<ConnectShop, Result<IReadOnlyList<ConnectedShop>>>(connect =>
            connect.Finish(Shop.ExternalId, page.Query["?state=".Length..], Actor.System, Ct));
        shopId = shops.Value[0].Id;

        while (await program.Take(PullCatalogue.JobKind) is { } pull)
        {
            await program.Work(pull);
        }

        foreach (var (sku, parts) in FirstBundles)
        {
            (await Make(sku, parts)).Ok.ShouldBeTrue();
        }
    }

    /// <summary>A person says what a bundle is made of from now on.</summary>
    public Task<Result<BundleSet>> Make(string bundle, IReadOnlyList<StockLine> parts) =>
        Do<SetBundle, Result<BundleSet>>(set => set.Run(bundle, parts, Seller.Ana, Ct));

    /// <summary>The channel's webhook arrives; when it is acknowledged it does not come again, as a rule.</summary>
    public async Task Deliver(Webhook webhook, bool again)
    {
        Arrived.Add(webhook.Key);
        await program.Keep(new(
            WorkspaceId, ChannelHint.OrderTopic, shopId.ToString("N"), webhook.Key,
            new ChannelHint(webhook.Order).ToJson(), program.Node.Clock.GetUtcNow()));
        Shop.Acknowledged.Add(webhook.Order);

        if (!again)
        {
            Shop.UnderWay.Remove(webhook);
        }
    }

    /// <summary>Asks an operation of this workspace.</summary>
    public async Task<T> Do<TOperation, T>(Func<TOperation, Task<T>> act) where TOperation : notnull
    {
        await using var scope = program.Node.Scope(WorkspaceId);
        return await act(scope.ServiceProvider.GetRequiredService<TOperation>());
    }
}
