using CreatorFlow.Sandbox.TikTokShop.Fulfilment;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>
/// The steps of an order's life, each with its effect on stock, timetable and webhooks. Call under the gate.
/// </summary>
internal static class OrderChange
{
    public const long DayMs = 86_400_000;

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
            case OrderStatus.AwaitingShipment:
                market.ShipByPlatform(order, nowMs);
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

    /// <summary>When the hold of an order that is paid now ends: a pre-order's only on its day.</summary>
    public static long ReleaseMs(this Market market, PlannedOrder plan, long paidMs) =>
        plan.Kind == PlannedKind.PreOrder && plan.Days > 0
            ? paidMs + (plan.Days * DayMs)
            : paidMs + (long)market.Options.Hold.TotalMilliseconds;

    private static void ShipByPlatform(this Market market, Order order, long nowMs)
    {
        var parcel = new Parcel(
            order.NewParcelId(0), $"1Z0FBTT003{order.Number % 100_000_000:D8}", Providers.Ups, nowMs, nowMs);
        market.Move(order, order.State with
        {
            Status = OrderStatus.AwaitingCollection, UpdatedMs = nowMs, ShippedMs = nowMs, Parcels = [parcel],
        });
    }

    private static void Pay(this Market market, Order order, long nowMs) => market.Move(order, order.State with
    {
        Status = OrderStatus.OnHold,
        UpdatedMs = nowMs,
        PaidMs = nowMs,
        ReleaseMs = market.ReleaseMs(order.Plan, nowMs),
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
            OrderStatus.AwaitingShipment when order.Plan.Kind == PlannedKind.ByPlatform =>
                state.UpdatedMs + (long)market.Options.ScanAfter.TotalMilliseconds,
            OrderStatus.AwaitingCollection => state.ShippedMs + (long)market.Options.ScanAfter.TotalMilliseconds,
            OrderStatus.InTransit => state.CollectedMs + (long)market.Options.DeliverAfter.TotalMilliseconds,
            _ => null,
        };
    }
}
