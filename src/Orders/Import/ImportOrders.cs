using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Compliance;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Deadlines;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels.AtChannel;
using CreatorFlow.Orders.Review;
using CreatorFlow.Orders.Search;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Import;

/// <summary>
/// Takes over what a channel says of a batch of orders, in the caller's transaction: orders, lines, reservations, moves
/// and facts in one commit. Idempotent by shop and number; a word older than what is known changes nothing.
/// </summary>
internal sealed class ImportOrders(
    AppDb db, IStock stock, FollowChannel follow, FollowCancellationRequests requests, ShopCalendars calendars,
    FlagOrders flags, ShopPolicies policies, KeepTerms terms, FollowPackages packages, IJobQueue jobs,
    TimeProvider clock) : IImportOrders
{
    public async Task<Imported> Run(
        ConnectedShop shop,
        IReadOnlyList<ChannelOrder> told,
        IReadOnlyDictionary<string, DateTimeOffset> hintedAt,
        CancellationToken ct)
    {
        var by = Actor.Channel(shop.Channel);
        var now = clock.GetUtcNow();
        told = policies.WithHolds(shop, told);
        var numbers = told.Select(order => order.ExternalId).ToList();
        var known = await db.Set<Order>()
            .Where(order => order.ShopId == shop.Id && numbers.Contains(order.Number))
            .ToDictionaryAsync(order => order.Number, ct);

        var fresh = told.Where(order => !known.ContainsKey(order.ExternalId))
            .OrderBy(order => order.PlacedAt).ThenBy(order => order.ExternalId, StringComparer.Ordinal)
            .Select(order => (Told: order, Order: Order.New(
                db.Scope.Id, shop.Id, order, hintedAt.GetValueOrDefault(order.ExternalId, now), now)))
            .ToList();

        await calendars.Reckon(shop, [.. fresh.Select(own => own.Order)], ct);
        await Receive(shop.Currency, fresh, null, by, now, ct);
        var again = told.Where(order => known.ContainsKey(order.ExternalId))
            .Select(order => (Told: order, Order: known[order.ExternalId])).ToList();
        var looks = again.ToDictionary(own => own.Order.Id, own => LookOf(own.Order));
        var updated = await follow.Run(again, by, ct);
        await packages.Run([.. fresh, .. again], by, ct);
        await calendars.Reckon(shop, known.Values, ct);
        await flags.Run(shop.Currency, [.. again.Where(own => looks[own.Order.Id] != LookOf(own.Order))], ct);
        await jobs.Enqueue(
            ReadReleased.For(shop.Id, fresh.Select(own => own.Order).Concat(known.Values), now), ct);
        return new(fresh.Count, updated, again.Count - updated);
    }

    /// <summary>
    /// Orders that are seen for the first time, in the caller's transaction: their stock, their first move, their rows.
    /// </summary>
    /// <param name="currency">What the shop sells in; null where there is no shop.</param>
    /// <param name="why">Why they are here; null where a channel told of them.</param>
    public async Task Receive(
        string? currency, IReadOnlyList<(ChannelOrder Told, Order Order)> fresh, Reason? why, Actor by,
        DateTimeOffset now,
        CancellationToken ct)
    {
        var wanting = fresh.Where(own => WantsStock(own.Told)).ToList();
        var answers = await stock.Reserve([.. wanting.Select(own => RequestOf(own.Order.Id, own.Told))], by, ct);
        var shortages = wanting.Zip(answers).Where(pair => !pair.Second.Ok)
            .ToDictionary(pair => pair.First.Order.Id, pair => Shortage.Of(pair.Second.Problem!));

        foreach (var (told, order) in fresh)
        {
            var shortage = shortages.GetValueOrDefault(order.Id);
            var move = order.Receive(told.State, WantsStock(told) && shortage is null, shortage, now);
            db.Tell(move, order.Id, by, shortage ?? why ?? Why(move.To));
        }

        TellUnmet(wanting.Where(own => shortages.ContainsKey(own.Order.Id)).Select(own => own.Told), by);
        await flags.Run(currency, fresh, ct);
        await db.Insert([.. fresh.Select(own => own.Order)], ct);
        await db.Insert([.. fresh.SelectMany(own => LinesOf(own.Order, own.Told))], ct);
        await terms.Add(fresh.Select(own => own.Order), ct);
        await requests.Run([.. fresh.Select(own => (own.Order, false))], by, ct);
    }

    /// <summary>
    /// A channel takes what it sells off its own number; where we reserve nothing for it, the two differ from then on.
    /// </summary>
    private void TellUnmet(IEnumerable<ChannelOrder> orders, Actor by)
    {
        var skus = orders.SelectMany(order => order.Lines).Select(line => line.Sku).Distinct()
            .Order(StringComparer.Ordinal).ToList();

        if (skus.Count > 0)
        {
            db.Tell(new StockChanged(skus, MoreFree: false), Guid.Empty, by);
        }
    }

    /// <summary>What a second look goes by: when that changes, it is looked at again.</summary>
    private static (long Total, int Units, string? ShipTo) LookOf(Order order) =>
        (order.TotalMinor, order.Units, order.ShipTo);

    private IEnumerable<OrderLine> LinesOf(Order order, ChannelOrder told) =>
        told.Lines.Select((line, i) => OrderLine.Of(db.Scope.Id, order.Id, i + 1, line));

    internal static StockRequest RequestOf(Guid orderId, ChannelOrder told) =>
        new(orderId, [.. told.Lines.Select(line => new StockLine(line.Sku, line.Quantity))]);

    private static bool WantsStock(ChannelOrder told) =>
        !told.FulfilledByChannel
        && told.Lines.Count > 0
        && told.State is ChannelOrderState.Unpaid or ChannelOrderState.OnHold or ChannelOrderState.AwaitingShipment;

    private static Reason Why(OrderStatus to) => new(to switch
    {
        OrderStatus.OnHold => "orders.on_hold_at_channel",
        OrderStatus.Ready => "orders.received_released",
        _ => "orders.received_under_way",
    });
}
