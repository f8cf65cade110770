using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Print;

/// <summary>One packing slip: what goes into the parcel of an order.</summary>
/// <param name="Fetch">From where, as it lies on the shelves; empty when everything lies in one place as it is ordered.
/// </param>
internal sealed record Slip(Order Order, string Shop, IReadOnlyList<OrderLine> Lines, IReadOnlyList<OrderUnits> Fetch);

/// <summary>One line of the pick list: a product, and how many of it all the orders want together.</summary>
/// <param name="Orders">The numbers of the orders, ascending.</param>
/// <param name="Location">Where it lies; null while there is one location only.</param>
internal sealed record Pick(string Sku, string Title, int Units, IReadOnlyList<string> Orders, string? Location);

/// <summary>What is to be fetched from the shelves, in one walk.</summary>
/// <param name="Orders">For how many orders.</param>
/// <param name="More">How many orders did not fit on the list.</param>
internal sealed record PickList(IReadOnlyList<Pick> Picks, int Orders, int More);

/// <summary>Orders as they are printed: slips for the parcels, a list for the shelves.</summary>
internal sealed class PaperOrders(AppDb db, IChannels channels, IOrderUnits units, ILocations locations)
{
    public const int MaxSlips = 100;
    public const int MaxPicked = 200;

    /// <summary>Released, in stock, and not handed over yet.</summary>
    public static readonly OrderStatus[] ToPack = [OrderStatus.Ready, OrderStatus.Labelling, OrderStatus.Shipped];

    /// <summary>The slips of these orders, oldest first; those that are not there are left out.</summary>
    public async Task<IReadOnlyList<Slip>> Slips(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var asked = ids.Take(MaxSlips).ToList();
        var orders = await db.Set<Order>().AsNoTracking()
            .Where(order => asked.Contains(order.Id))
            .OrderBy(order => order.PlacedAt).ThenBy(order => order.Id)
            .ToListAsync(ct);
        var lines = await Lines([.. orders.Select(order => order.Id)], ct);
        var fetch = await Units([.. orders.Select(order => order.Id)], ct);
        var places = (await locations.Open(ct)).Count;
        var shops = (await channels.Shops(ct)).ToDictionary(shop => shop.Id, shop => shop.Name);
        return
        [
            .. orders.Select(order => new Slip(
                order, shops.GetValueOrDefault(order.ShopId, OrdersWords.TheShop), [.. lines[order.Id]],
                places > 1 || IsTakenApart(lines[order.Id], fetch[order.Id]) ? [.. fetch[order.Id]] : [])),
        ];
    }

    /// <summary>What these orders want from the shelves; without any, all that are to be packed now.</summary>
    public async Task<PickList> Picks(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var toPack = db.Set<Order>().AsNoTracking().Where(order => ToPack.Contains(order.Status));
        var wanted = ids.Count == 0 ? toPack : toPack.Where(order => ids.Contains(order.Id));
        var orders = await wanted
            .OrderBy(order => order.DispatchBy == null).ThenBy(order => order.DispatchBy).ThenBy(order => order.Id)
            .Take(MaxPicked)
            .Select(order => new { order.Id, order.Number })
            .ToListAsync(ct);
        var more = orders.Count < MaxPicked ? 0 : await wanted.CountAsync(ct) - MaxPicked;
        var numbers = orders.ToDictionary(order => order.Id, order => order.Number);
        var toFetch = await Units([.. numbers.Keys], ct);
        var places = (await locations.Open(ct)).Select(place => place.Code).ToList();

        return new(
        [
            .. toFetch.SelectMany(own => own).GroupBy(own => (own.Location, own.Sku))
                .OrderBy(own => places.IndexOf(own.Key.Location)).ThenBy(own => own.Key.Sku, StringComparer.Ordinal)
                .Select(own => new Pick(
                    own.Key.Sku, own.First().Title, own.Sum(units => units.Quantity),
                    [.. own.Select(units => numbers[units.OrderId]).Distinct().Order(StringComparer.Ordinal)],
                    places.Count > 1 ? own.First().LocationName : null)),
        ], orders.Count, more);
    }

    /// <summary>What is to be fetched for each order; what no shelf knows of stands as it was ordered.</summary>
    private async Task<ILookup<Guid, OrderUnits>> Units(List<Guid> orderIds, CancellationToken ct)
    {
        var found = await units.Of(orderIds, ct);
        var unknown = orderIds.Except(found.Select(own => own.OrderId)).ToList();
        var lines = unknown.Count == 0 ? [] : (await Lines(unknown, ct)).SelectMany(own => own);
        return found
            .Concat(lines.Select(line => new OrderUnits(
                line.OrderId, line.Sku, line.Title, "", "", line.Quantity)))
            .ToLookup(own => own.OrderId);
    }

    private static bool IsTakenApart(IEnumerable<OrderLine> lines, IEnumerable<OrderUnits> fetch) =>
        !fetch.Select(own => own.Sku).ToHashSet().SetEquals(lines.Select(line => line.Sku));

    private async Task<ILookup<Guid, OrderLine>> Lines(List<Guid> orderIds, CancellationToken ct) =>
        (await db.Set<OrderLine>().AsNoTracking()
            .Where(line => orderIds.Contains(line.OrderId))
            .OrderBy(line => line.Line)
            .ToListAsync(ct)).ToLookup(line => line.OrderId);
}
