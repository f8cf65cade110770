using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Parcels;

/// <summary>What tests of parcels do with a seller's orders, by the real operations.</summary>
internal static class ParcelWalk
{
    public static readonly Reason Why = new("orders.asked_by_hand");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    /// <summary>A released order of candles and soap.</summary>
    public static async Task<GivenOrder> Ready(this Seller seller, int candles = 3, int soap = 1) =>
        await seller.Order(("CANDLE", candles), ("SOAP", soap))
            .Where(told => told with { BuyerId = "b1", Total = new(((candles + soap) * 1_000) + 599, "USD") })
            .Imported().Released();

    public static Task<Result<Guid>> Split(this Seller seller, GivenOrder order, params Units[][] parcels) =>
        seller.SplitAsSeen(order, null, parcels);

    /// <summary>Split by somebody who saw it in parcels of these numbers.</summary>
    public static async Task<Result<Guid>> SplitAsSeen(
        this Seller seller, GivenOrder order, int[]? seen, params Units[][] parcels)
    {
        var id = await order.Id();
        return await seller.Do<SplitOrder, Result<Guid>>(split => split.Run(id, parcels, seen, Seller.Ana, Ct));
    }

    /// <summary>Two candles in the first parcel, a candle and the soap in the second.</summary>
    public static async Task<IReadOnlyList<Guid>> SplitInTwo(this Seller seller, GivenOrder order)
    {
        (await seller.Split(order, [new("CANDLE", 2)], [new("CANDLE", 1), new("SOAP", 1)])).Problem.ShouldBeNull();
        return [.. (await seller.Parcels(order)).Select(parcel => parcel.Id)];
    }

    public static async Task<Result<Guid>> Combine(this Seller seller, params GivenOrder[] orders)
    {
        var ids = new List<Guid>();

        foreach (var order in orders)
        {
            ids.Add(await order.Id());
        }

        return await seller.Do<CombineOrders, Result<Guid>>(combine => combine.Run(ids, Seller.Ana, Ct));
    }

    public static async Task<Result<Guid>> Unpack(this Seller seller, GivenOrder order)
    {
        var id = await order.Id();
        return await seller.Do<UnpackOrder, Result<Guid>>(unpack => unpack.Run(id, Seller.Ana, Ct));
    }

    public static async Task<Result<Guid>> Ship(this Seller seller, GivenOrder order)
    {
        var id = await order.Id();
        return await seller.Do<ShipOrder, Result<Guid>>(ship => ship.Run(id, Why, Seller.Ana, Ct));
    }

    public static async Task<Result<Guid>> ShipOne(this Seller seller, GivenOrder order, Guid parcelId)
    {
        var id = await order.Id();
        return await seller.Do<ShipParcel, Result<Guid>>(ship => ship.Run(id, parcelId, Why, Seller.Ana, Ct));
    }

    /// <summary>The label of an order, or of its parcel, is stopped by hand.</summary>
    public static async Task<Result<Guid>> Stop(this Seller seller, GivenOrder order)
    {
        var id = await order.Id();
        return await seller.Do<StopLabel, Result<Guid>>(
            stop => stop.Run(id, new("orders.stopped_by_hand"), Seller.Ana, Ct));
    }

    /// <summary>Labels that are queued are bought, and the orders hear of it.</summary>
    public static async Task Bought(this Seller seller)
    {
        await seller.World.RunJobs(PurchaseLabels.JobKind);
        await seller.World.React("orders.follow_labels");
        await seller.World.React("orders.follow_parcels");
    }

    /// <summary>The channel is told of everything that left.</summary>
    public static async Task Confirmed(this Seller seller)
    {
        await seller.World.RunJobs(ConfirmParcel.JobKind);
        await seller.World.RunJobs(ConfirmToChannel.JobKind);
    }

    public static async Task Moved(this Seller seller, Guid parcelId, ParcelStep step)
    {
        await seller.Tell(new ParcelMoved(parcelId, "PP", step, TestClock.Start), Guid.Empty);
        await seller.World.React("orders.follow_parcels");
    }

    /// <summary>The parcels of an order that are not taken apart, by number.</summary>
    public static async Task<IReadOnlyList<Parcel>> Parcels(this Seller seller, GivenOrder order)
    {
        var id = await order.Id();
        return await seller.World.Db(async db => (await PackedOrders.Load(db, [id], Ct)).Of(id));
    }

    public static async Task<string> In(this Seller seller, Guid parcelId) => string.Join(
        " ", await seller.World.Db(db => db.Set<ParcelLine>().Where(line => line.ParcelId == parcelId)
            .OrderBy(line => line.Sku).ThenBy(line => line.OrderId).Select(line => $"{line.Quantity} {line.Sku}")
            .ToListAsync(Ct)));

    public static Task<LabelView?> LabelOf(this Seller seller, Guid parcelId) =>
        seller.Do<ILabels, LabelView?>(labels => labels.Of(parcelId, Ct));

    public static string Text(this ShipmentConfirmation told) =>
        $"{told.TrackingNumber}: {string.Join(" ", told.Units.Select(own => $"{own.Quantity} {own.Sku}"))}".TrimEnd();

    /// <summary>Asked at once by several people.</summary>
    public static async Task<IReadOnlyList<Result<Guid>>> AtOnce(params Func<Task<Result<Guid>>>[] acts) =>
        await Task.WhenAll(acts.Select(act => Task.Run(act, Ct)));

    public static Task<Seller> Shop(string database) => Seller.On(database, ("CANDLE", 20), ("SOAP", 20));
}
