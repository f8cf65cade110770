using CreatorFlow.Sandbox.TikTokShop.Cancellations;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>The end of an order that will not be shipped. Call under the gate.</summary>
internal static class CancelOrder
{
    public const string BuyerReason = "ecom_order_to_ship_canceled_reason_no_longer_needed";
    public const string UnpaidReason = "ecom_order_unpaid_canceled_reason_payment_overdue";
    public const string NotShippedReason = "ecom_order_to_ship_canceled_reason_shipping_overdue";

    /// <summary>The buyer thinks better of it during the hold: no one is asked.</summary>
    public static Cancellation CancelByBuyer(this Market market, Order order, long nowMs)
    {
        var cancellation = market.Cancellations.Add(
            order, "BUYER", BuyerReason, Cancellation.Complete, nowMs, units: null);
        market.Cancel(order, cancellation, nowMs);
        return cancellation;
    }

    /// <summary>Not paid, or not shipped, in time.</summary>
    public static void CancelBySystem(this Market market, Order order, string reason, long nowMs)
    {
        if (market.Cancellations.PendingOf(order.Id) is { } pending)
        {
            market.Cancellations.Move(pending, Cancellation.Refused, nowMs);
            market.Journal.Changed(pending);
        }

        var cancellation = market.Cancellations.Add(
            order, "SYSTEM", reason, Cancellation.Complete, nowMs, units: null);
        market.Cancel(order, cancellation, nowMs);
    }

    /// <summary>The buyer asks to cancel an order that waits for shipment: the seller decides.</summary>
    public static Cancellation RequestCancel(this Market market, Order order, long nowMs)
    {
        var cancellation = market.Cancellations.Add(
            order, "BUYER", BuyerReason, Cancellation.Pending, nowMs, units: null);
        market.Journal.Changed(cancellation);
        market.Move(order, order.State with { UpdatedMs = nowMs, IsCancelRequested = true, CancelRequestedMs = nowMs });
        market.Tell(cancellation);
        market.PlanNext(order);
        return cancellation;
    }

    /// <summary>The buyer's wish is granted, by the seller or because the time to answer is over.</summary>
    public static void Grant(this Market market, Order order, Cancellation pending, long nowMs)
    {
        market.Cancellations.Move(pending, Cancellation.Complete, nowMs);
        market.Cancel(order, pending, nowMs);
    }

    /// <summary>Carries out a cancellation, of the whole order or of some units.</summary>
    public static void Cancel(this Market market, Order order, Cancellation cancellation, long nowMs)
    {
        var fates = Enumerable.Range(0, order.Units).Select(unit => (sbyte)order.State.Fate(unit)).ToArray();

        foreach (var unit in cancellation.Units ?? Enumerable.Range(0, order.Units))
        {
            fates[unit] = -1;
        }

        market.GiveBack(order, cancellation.Units);
        market.Journal.Changed(cancellation);
        var state = order.State with { UpdatedMs = nowMs, IsCancelRequested = false, Fates = fates };

        if (Array.TrueForAll(fates, fate => fate == -1))
        {
            state = state with
            {
                Status = OrderStatus.Cancelled,
                CancelledMs = nowMs,
                CancelledBy = cancellation.Role,
                CancelReason = cancellation.Reason,
                Fates = null,
                Parcels = null,
            };
        }

        market.Move(order, state);
        market.Figures.CountLoss(order);
        market.Ledger.Expect(order);
        market.Tell(cancellation);
    }

    private static void GiveBack(this Market market, Order order, IReadOnlyList<int>? units)
    {
        if (units is null)
        {
            for (var line = 0; line < order.Taken.Count; line++)
            {
                market.Stock.GiveBack(order.Plan.Lines[line].Sku, order.Taken[line]);
                order.ClearTaken(line);
            }

            return;
        }

        foreach (var unit in units)
        {
            var line = order.LineOf(unit);

            if (order.Taken[line] > 0)
            {
                market.Stock.GiveBack(order.Plan.Lines[line].Sku, 1);
                order.LowerTaken(line, 1);
            }
        }
    }
}
