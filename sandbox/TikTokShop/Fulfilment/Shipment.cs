using CreatorFlow.Sandbox.TikTokShop.Cancellations;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Fulfilment;

/// <summary>
/// Units leave the house in a package: what every way of shipping ends in, and what each of them refuses first. Call
/// under the gate.
/// </summary>
internal static class Shipment
{
    /// <summary>The refusal of an order that cannot be shipped now.</summary>
    public static Reply? RefuseToShip(this Market market, Order order, int alreadyShipped) => order.State.Status switch
    {
        _ when order.Plan.Kind == PlannedKind.ByPlatform =>
            Reply.Refused(Codes.FulfilledByPlatform, "The order is fulfilled by the platform."),
        OrderStatus.Cancelled => Reply.Refused(Codes.OrderCancelled, "The order is cancelled."),
        OrderStatus.Unpaid or OrderStatus.OnHold =>
            Reply.Refused(Codes.WrongStatus, "The order status does not allow this operation."),
        OrderStatus.AwaitingShipment or OrderStatus.PartiallyShipping => market.RefuseCancelRequest(order),
        _ => Reply.Refused(alreadyShipped, "The order is shipped already."),
    };

    /// <summary>Units that are in no shipped package and not cancelled.</summary>
    public static bool IsOpen(OrderState state, int unit) =>
        state.Fate(unit) is var fate && (fate == 0 || (fate > 0 && !state.Parcels![fate - 1].IsShipped));

    /// <summary>Ships units as one package; those of a package that is not shipped leave it.</summary>
    public static Parcel Ship(
        this Market market, Order order, IReadOnlyList<int> units, Func<long, long, Parcel> make,
        long? packageId = null)
    {
        var now = market.NowMs;
        market.EndCancelRequest(order, now);
        var before = order.State;
        var id = packageId ?? order.NewParcelId(before.ParcelsMade);
        var parcel = make(id, now);
        var fates = market.Fates(order, units, id, parcel, out var parcels);
        var isPart = Enumerable.Range(0, order.Units).Any(unit => fates[unit] >= 0
            && (fates[unit] == 0 || !parcels[fates[unit] - 1].IsShipped));
        market.Move(order, order.State with
        {
            Status = isPart ? OrderStatus.PartiallyShipping : OrderStatus.AwaitingCollection,
            UpdatedMs = now,
            ShippedMs = isPart ? 0 : now,
            Parcels = parcels,
            ParcelsMade = before.ParcelsMade + (packageId is null ? 1 : 0),
            Fates = Array.TrueForAll(fates, fate => fate == 1) ? null : fates,
            IsCancelRequested = false,
        });
        market.PlanNext(order);

        if (isPart)
        {
            market.TellPackages("SPLIT", "ROLE_SELLER", [(parcel.Id, [order.Id])]);
        }

        return parcel;
    }

    private static sbyte[] Fates(
        this Market market, Order order, IReadOnlyList<int> units, long id, Parcel parcel, out List<Parcel> parcels)
    {
        var state = order.State;
        var packed = new List<(Parcel Parcel, List<int> Units)>();

        foreach (var known in state.Parcels ?? [])
        {
            packed.Add((known, [.. order.UnitsIn(known.Id).Except(known.IsShipped ? [] : units)]));
        }

        // A package that lost all its units is no more.
        packed.RemoveAll(pair => pair.Units.Count == 0 || pair.Parcel.Id == id);
        packed.Add((parcel, [.. units]));
        parcels = [.. packed.Select(pair => pair.Parcel)];
        var fates = Enumerable.Range(0, order.Units)
            .Select(unit => state.Fate(unit) < 0 ? (sbyte)-1 : (sbyte)0)
            .ToArray();

        for (var at = 0; at < packed.Count; at++)
        {
            packed[at].Units.ForEach(unit => fates[unit] = (sbyte)(at + 1));
        }

        foreach (var unit in units)
        {
            market.Consume(order, unit);
        }

        return fates;
    }

    private static void Consume(this Market market, Order order, int unit)
    {
        var line = order.LineOf(unit);

        if (order.Taken[line] > 0)
        {
            market.Stock.Consume(order.Plan.Lines[line].Sku, 1);
            order.LowerTaken(line, 1);
        }
    }

    /// <summary>In the US, shipping answers the buyer's open wish to cancel; elsewhere that is in the way.</summary>
    private static Reply? RefuseCancelRequest(this Market market, Order order) =>
        !market.Profile.ShippingEndsCancelRequest && market.Cancellations.PendingOf(order.Id) is not null
            ? Reply.Refused(Codes.PendingAfterSale, "The order has a pending after-sale request.")
            : null;

    private static void EndCancelRequest(this Market market, Order order, long nowMs)
    {
        if (market.Cancellations.PendingOf(order.Id) is not { } pending)
        {
            return;
        }

        market.Cancellations.Move(pending, Cancellation.Refused, nowMs);
        market.Journal.Changed(pending);
        market.Tell(pending);
    }
}
