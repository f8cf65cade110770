using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Connections;

/// <summary>The connected shops as other modules see them.</summary>
internal sealed class ConnectedShops(
    AppDb db,
    IEnumerable<ISalesChannel> channels,
    ShopCalls calls,
    FetchedOrders fetched,
    ShopActivity activity,
    LinkedLines lines) : IChannels
{
    public async Task<Result<ConnectedShop>> Shop(Guid shopId, CancellationToken ct) =>
        await Rows().FirstOrDefaultAsync(row => row.Id == shopId, ct) is { } shop
            ? View(shop)
            : ChannelsProblems.UnknownShop(shopId);

    public async Task<IReadOnlyList<ConnectedShop>> Shops(CancellationToken ct) =>
        [.. (await Rows().OrderBy(row => row.Name).ToListAsync(ct)).Select(View)];

    public async Task<IReadOnlyList<ChannelOrder>> FetchOrders(
        Guid shopId, IReadOnlyList<string> externalIds, CancellationToken ct)
    {
        if (externalIds.Count == 0)
        {
            return [];
        }

        var told = await calls.Run(shopId, (channel, key) => channel.Orders(key, externalIds, ct), ct);
        var orders = await lines.Of(shopId, told, ct);
        activity.OrdersFetched(shopId, orders.Count);

        foreach (var order in orders)
        {
            fetched.Remember(shopId, order.ExternalId, order.UpdatedAt);
        }

        return orders;
    }

    public async Task<Result<ShipmentConfirmed>> ConfirmShipment(
        Guid shopId, ShipmentConfirmation confirmation, CancellationToken ct)
    {
        var links = await LinksOf(shopId, confirmation.Units, ct);
        return await Urgent(shopId, (channel, key) => channel.ConfirmShipment(key, confirmation, links, ct), ct);
    }

    public async Task<Result<ShipmentConfirmed>> ChangeTracking(
        Guid shopId, ShipmentConfirmation now, CancellationToken ct) =>
        await Urgent(shopId, (channel, key) => channel.ChangeTracking(key, now, ct), ct);

    public async Task<Result<CancellationSent>> CancelOrder(
        Guid shopId, string externalOrderId, IReadOnlyList<ChannelUnits> left, CancellationToken ct)
    {
        var links = await LinksOf(shopId, left, ct);
        return await Urgent(
            shopId, (channel, key) => channel.CancelOrder(key, externalOrderId, left, links, ct), ct);
    }

    public async Task<string?> WhyNotCancel(
        Guid shopId, string externalOrderId, IReadOnlyCollection<string> skus, CancellationToken ct)
    {
        var links = await lines.Links(shopId, ct);
        return await Urgent(
            shopId, (channel, key) => channel.WhyNotCancel(key, externalOrderId, skus, links, ct), ct);
    }

    public async Task<ChannelCancellation?> OpenCancellation(
        Guid shopId, string externalOrderId, CancellationToken ct)
    {
        var links = await lines.Links(shopId, ct);
        return await Urgent(shopId, (channel, key) => channel.OpenCancellation(key, externalOrderId, links, ct), ct);
    }

    public async Task<Result<CancellationAnswered>> AnswerCancellation(
        Guid shopId, string externalOrderId, CancellationAnswer answer, CancellationToken ct) =>
        await Urgent(
            shopId, (channel, key) => channel.AnswerCancellation(key, externalOrderId, answer, ct), ct);

    public Task<IReadOnlyList<ChannelReason>> CancellationReasons(
        Guid shopId, string externalOrderId, string language, CancellationToken ct) =>
        Urgent(shopId, (channel, key) => channel.CancellationReasons(key, externalOrderId, language, ct), ct);

    /// <summary>Calls that go out before those that are made for anything else.</summary>
    private async Task<T> Urgent<T>(
        Guid shopId, Func<ISalesChannel, ShopKey, Task<T>> call, CancellationToken ct)
    {
        using var lane = CallLanes.For(CallLane.Shipping);
        return await calls.Run(shopId, call, ct);
    }

    /// <summary>Where no units are named, it is the whole order, and no link is needed.</summary>
    private async Task<SkuLinks> LinksOf(Guid shopId, IReadOnlyList<ChannelUnits> units, CancellationToken ct) =>
        units.Count > 0 ? await lines.Links(shopId, ct) : SkuLinks.None;

    private IQueryable<ShopConnection> Rows() => db.Set<ShopConnection>().AsNoTracking();

    private ConnectedShop View(ShopConnection shop) => new(
        shop.Id, channels.Single(own => own.Key == shop.Channel).Name, shop.Name, shop.Currency, shop.TimeZoneId)
    {
        Region = shop.Region,
    };
}
