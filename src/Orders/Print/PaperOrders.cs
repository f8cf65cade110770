using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Print;

/// <summary>One packing slip: what goes into a parcel.</summary>
/// <param name="Orders">What it is of, the oldest first: several when they share the parcel.</param>
/// <param name="Parcel">Which of its parcels it is when an order is split; null when it goes whole.</param>
/// <param name="Fetch">From where, as it lies on the shelves; empty when everything lies in one place as it is ordered.
/// </param>
internal sealed record Slip(
    IReadOnlyList<Order> Orders, int? Parcel, string Shop, IReadOnlyList<SlipLine> Lines,
    IReadOnlyList<OrderUnits> Fetch)
{
    public Order First => Orders[0];

    public int Units => Lines.Sum(line => line.Quantity);
}

/// <summary>One line to tick.</summary>
internal sealed record SlipLine(string Number, string Sku, string Title, int Quantity);

/// <summary>One line of the pick list: a product, and how many of it all the orders want together.</summary>
/// <param name="Orders">The numbers of the orders, ascending.</param>
/// <param name="Location">Where it lies; null while there is one location only.</param>
internal sealed record Pick(string Sku, string Title, int Units, IReadOnlyList<string> Orders, string? Location);

/// <summary>What is to be fetched from the shelves, in one walk.</summary>
/// <param name="Orders">For how many orders.</param>
/// <param name="More">How many orders did not fit on the list.</param>
internal sealed record PickList(IReadOnlyList<Pick> Picks, int Orders, int More);

/// <summary>Orders as they are printed: slips for the parcels, a list for the shelves.</summary>
internal sealed class PaperOrders(
    AppDb db, IChannels channels, IOrderUnits units, IRecipes recipes, ILocations locations)
{
    public const int MaxSlips = 100;
    public const int MaxPicked = 200;

    /// <summary>Released, in stock, and not handed over yet.</summary>
    public static readonly OrderStatus[] ToPack = [OrderStatus.Ready, OrderStatus.Labelling, OrderStatus.Shipped];

    /// <summary>
    /// The slips of these orders, oldest first; those that are not there are left out. A split order has one for each
    /// parcel, and orders that share a parcel have one for all.
    /// </summary>
    public async Task<IReadOnlyList<Slip>> Slips(IReadOnlyList<Guid> ids, CancellationToken ct)
    {
        var asked = ids.Take(MaxSlips).ToList();
        var packed = await PackedOrders.Load(db, asked, ct);
        List<Guid> all = [.. asked.Union(packed.All.SelectMany(packed.OrdersIn))];
        var orders = await db.Set<Order>().AsNoTracking()
            .Where(order => all.Contains(order.Id))
            .OrderBy(order => order.PlacedAt).ThenBy(order => order.Id)
            .ToListAsync(ct);
        var lines = await Lines(all, ct);
        var fetch = await Units(all, ct);
        var shares = await Shares(orders.Select(order => order.Id), packed, fetch, ct);
        var many = (await locations.Open(ct)).Count > 1;
        var shops = (await channels.Shops(ct)).ToDictionary(shop => shop.Id, shop => shop.Name);
        var printed = new HashSet<Guid>();

        IEnumerable<Slip> Of(Order order) => packed.Of(order.Id) is { Count: > 0 } parcels
            ? parcels.Where(parcel => printed.Add(parcel.Id))
                .Select(parcel => OfParcel(parcel, packed, orders, lines, shares[parcel.Id]))
            : [Whole(order, lines[order.Id], fetch[order.Id])];

        return
        [
            .. orders.Where(order => asked.Contains(order.Id)).SelectMany(Of)
                .Select(slip => slip with
                {
                    Shop = shops.GetValueOrDefault(slip.First.ShopId, OrdersWords.TheShop),
                    Fetch = many || IsTakenApart(slip) ? slip.Fetch : [],
                }),
        ];
    }

    private static Slip Whole(Order order, IEnumerable<OrderLine> lines, IEnumerable<OrderUnits> fetch) => new(
        [order], null, "",
        [.. lines.Select(line => new SlipLine(order.Number, line.Sku, line.Title, line.Quantity))], [.. fetch]);

    /// <summary>A parcel that was put together by hand, with what is in it of each order.</summary>
    private static Slip OfParcel(
        Parcel parcel, PackedOrders packed, List<Order> orders, ILookup<Guid, OrderLine> lines,
        IEnumerable<OrderUnits> fetch)
    {
        var inside = packed.OrdersIn(parcel);
        List<Order> members = [.. orders.Where(order => inside.Contains(order.Id))];
        return new(
            members, members.Count == 1 ? parcel.Number : null, "",
            [
                .. members.SelectMany(order => packed.LinesOf(parcel, order.Id).Select(own => new SlipLine(
                    order.Number, own.Sku,
                    lines[order.Id].FirstOrDefault(line => line.Sku == own.Sku)?.Title ?? own.Sku, own.Quantity))),
            ],
            [.. fetch]);
    }

    /// <summary>What of the orders' units is to be fetched for each parcel.</summary>
    private async Task<ILookup<Guid, OrderUnits>> Shares(
        IEnumerable<Guid> orderIds, PackedOrders packed, ILookup<Guid, OrderUnits> fetch, CancellationToken ct)
    {
        List<string> skus = [.. packed.All.SelectMany(packed.LinesOf).Select(line => line.Sku).Distinct()];
        var parts = await recipes.Of(skus, ct);
        return orderIds.SelectMany(order => ParcelUnits.Share(
                packed.Of(order).Select(parcel => (parcel.Id, Apart(packed.LinesOf(parcel, order), parts))),
                fetch[order]))
            .SelectMany(own => own.Select(units => (ParcelId: own.Key, Units: units)))
            .ToLookup(own => own.ParcelId, own => own.Units);
    }

    private static IReadOnlyList<Units> Apart(
        IEnumerable<ParcelLine> lines, IReadOnlyDictionary<string, IReadOnlyList<StockLine>> parts) =>
    [
        .. OpenUnits.Sum(lines.SelectMany(line => parts.TryGetValue(line.Sku, out var own)
            ? own.Select(part => new Units(part.Sku, part.Quantity * line.Quantity))
            : [new Units(line.Sku, line.Quantity)])).Select(own => new Units(own.Key, own.Value)),
    ];

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
        var toFetch = await StillHere([.. numbers.Keys], ct);
        var places = (await locations.Open(ct)).Select(place => place.Code).ToList();

        return new(
        [
            .. toFetch.GroupBy(own => (own.Location, own.Sku))
                .OrderBy(own => places.IndexOf(own.Key.Location)).ThenBy(own => own.Key.Sku, StringComparer.Ordinal)
                .Select(own => new Pick(
                    own.Key.Sku, own.First().Title, own.Sum(units => units.Quantity),
                    [.. own.Select(units => numbers[units.OrderId]).Distinct().Order(StringComparer.Ordinal)],
                    places.Count > 1 ? own.First().LocationName : null)),
        ], orders.Count, more);
    }

    /// <summary>Without what is in parcels that the carrier has.</summary>
    private async Task<IReadOnlyList<OrderUnits>> StillHere(List<Guid> orderIds, CancellationToken ct)
    {
        var fetch = await Units(orderIds, ct);
        var packed = await PackedOrders.Load(db, orderIds, ct);
        var gone = packed.All.Where(parcel => parcel.Status is ParcelStatus.InTransit or ParcelStatus.Delivered)
            .Select(parcel => parcel.Id).ToHashSet();
        var inPart = orderIds.Where(order => packed.Of(order).Any(parcel => gone.Contains(parcel.Id))).ToHashSet();
        var shares = await Shares(inPart, packed, fetch, ct);
        return
        [
            .. orderIds.Where(order => !inPart.Contains(order)).SelectMany(order => fetch[order]),
            .. shares.Where(own => !gone.Contains(own.Key)).SelectMany(own => own),
        ];
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

    private static bool IsTakenApart(Slip slip) =>
        !slip.Fetch.Select(own => own.Sku).ToHashSet().SetEquals(slip.Lines.Select(line => line.Sku));

    private async Task<ILookup<Guid, OrderLine>> Lines(List<Guid> orderIds, CancellationToken ct) =>
        (await db.Set<OrderLine>().AsNoTracking()
            .Where(line => orderIds.Contains(line.OrderId))
            .OrderBy(line => line.Line)
            .ToListAsync(ct)).ToLookup(line => line.OrderId);
}
