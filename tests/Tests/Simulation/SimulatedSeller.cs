using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
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

    private Guid shopId;

    public SimulatedShop Shop { get; } = shop;

    public Guid WorkspaceId { get; } = workspaceId;

    public static IReadOnlyList<string> Skus { get; } = [.. FirstStock.Select(own => own.Sku)];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>The steps of a new seller: a carrier account, consent, and the first look at the catalogue.</summary>
    public async Task SetUp(string carrier)
    {
        foreach (var (sku, units) in FirstStock)
        {
            Shop.Offer(sku, units);
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
    }

    /// <summary>The channel's webhook arrives; when it is acknowledged it does not come again, as a rule.</summary>
    public async Task Deliver(Webhook webhook, bool again)
    {
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
