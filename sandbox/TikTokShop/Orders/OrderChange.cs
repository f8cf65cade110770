using CreatorFlow.Sandbox.TikTokShop.Webhooks;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>
/// The steps of an order's life, each with its effect on stock, timetable and webhooks. Call under the gate.
/// </summary>
internal static class OrderChange
{
    public static void Move(this Market market, Order order, OrderState to)
    {
        var isNews = order.State.Status != to.Status || to.IsCancelRequested != order.State.IsCancelRequested;
        market.Orders.Move(order, to);
        market.Journal.Changed(order);

        if (isNews)
        {
            market.Tell(order);
        }
    }

    /// <summary>Looks again at the order when its present state is over.</summary>
    public static void PlanNext(this Market market, Order order)
    {
        if (market.DueAt(order) is { } at)
        {
            market.Orders.Plan(order, at);
        }
    }

    /// <summary>Does what is due for the order, if it still is.</summary>
    public static void StepOn(this Market market, Order order, long nowMs)
    {
        if (market.DueAt(order) is not { } at || at > nowMs)
        {
            return;
        }

        switch (order.State.Status)
        {
            case OrderStatus.Unpaid:
                market.Pay(order, nowMs);
                break;
            case OrderStatus.OnHold when order.Plan.IsCancelled:
                market.CancelByBuyer(order, nowMs);
                break;
            case OrderStatus.OnHold:
                market.Release(order, nowMs);
                break;
            case OrderStatus.AwaitingCollection:
                market.Move(order, order.State with
                {
                    Status = OrderStatus.InTransit, UpdatedMs = nowMs, CollectedMs = nowMs,
                });
                break;
            case OrderStatus.InTransit:
                market.Move(order, order.State with
                {
                    Status = OrderStatus.Delivered, UpdatedMs = nowMs, DeliveredMs = nowMs,
                });
                break;
            default:
                return;
        }

        market.PlanNext(order);
    }

    private static void Pay(this Market market, Order order, long nowMs) => market.Move(order, order.State with
    {
        Status = OrderStatus.OnHold,
        UpdatedMs = nowMs,
        PaidMs = nowMs,
        ReleaseMs = nowMs + (long)market.Options.Hold.TotalMilliseconds,
    });

    private static void Release(this Market market, Order order, long nowMs)
    {
        IReadOnlyList<Parcel>? parcels = market.Options.PackageFromPayment
            ? [new Parcel(order.NewParcelId(0), "", "", nowMs, nowMs)]
            : null;
        market.Move(
            order, order.State with { Status = OrderStatus.AwaitingShipment, UpdatedMs = nowMs, Parcels = parcels });
    }

    private static long? DueAt(this Market market, Order order)
    {
        var state = order.State;
        return state.Status switch
        {
            OrderStatus.Unpaid => order.CreatedMs + (long)market.Options.PayAfter.TotalMilliseconds,
            OrderStatus.OnHold => state.ReleaseMs,
            OrderStatus.AwaitingCollection => state.ShippedMs + (long)market.Options.ScanAfter.TotalMilliseconds,
            OrderStatus.InTransit => state.CollectedMs + (long)market.Options.DeliverAfter.TotalMilliseconds,
            _ => null,
        };
    }
}
