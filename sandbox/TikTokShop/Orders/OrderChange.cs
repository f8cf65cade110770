using CreatorFlow.Sandbox.TikTokShop.Cancellations;
using CreatorFlow.Sandbox.TikTokShop.Content;
using CreatorFlow.Sandbox.TikTokShop.Finance;
using CreatorFlow.Sandbox.TikTokShop.Fulfilment;
using CreatorFlow.Sandbox.TikTokShop.Returns;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
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
        market.Packages.Put(order);
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
            case OrderStatus.Unpaid when order.Plan.NeverPays:
                market.CancelBySystem(order, CancelOrder.UnpaidReason, nowMs);
                break;
            case OrderStatus.Unpaid:
                market.Pay(order, nowMs);
                break;
            case OrderStatus.OnHold when order.Plan.IsCancelled:
                market.CancelByBuyer(order, nowMs);
                break;
            case OrderStatus.OnHold:
                market.Move(order, order.State with { Status = OrderStatus.AwaitingShipment, UpdatedMs = nowMs });
                break;
            case OrderStatus.AwaitingShipment:
                market.EndWaiting(order, nowMs);
                break;
            default:
                market.Travel(order, nowMs);
                break;
        }

        market.PlanNext(order);
    }

    /// <summary>The buyer pays: the hold begins, or where there is none, the order can be shipped.</summary>
    public static void Pay(this Market market, Order order, long nowMs)
    {
        market.Move(order, market.Paid(order, order.State, nowMs));
        market.Figures.Count(order);
        market.Book(order);
    }

    /// <summary>The state of an order from payment on.</summary>
    public static OrderState Paid(this Market market, Order order, OrderState state, long nowMs)
    {
        var hasPackage = market.PackageFromPayment && order.Plan.Kind != PlannedKind.ByPlatform;
        return state with
        {
            Status = market.Switches.HasHold ? OrderStatus.OnHold : OrderStatus.AwaitingShipment,
            UpdatedMs = nowMs,
            PaidMs = nowMs,
            ReleaseMs = market.ReleaseMs(order.Plan, nowMs),
            Parcels = hasPackage ? [new Parcel(order.NewParcelId(0), "", "", nowMs, nowMs)] : null,
            ParcelsMade = hasPackage ? 1 : 0,
        };
    }

    /// <summary>When the hold of an order that is paid now ends: a pre-order's only on its day.</summary>
    private static long ReleaseMs(this Market market, PlannedOrder plan, long paidMs) =>
        plan.Kind == PlannedKind.PreOrder && plan.Days > 0
            ? paidMs + (plan.Days * Deadlines.DayMs)
            : paidMs + (long)market.Options.Hold.TotalMilliseconds;

    /// <summary>A waiting order is shipped by the platform, given up, or its buyer's wish is granted.</summary>
    private static void EndWaiting(this Market market, Order order, long nowMs)
    {
        if (order.Plan.Kind == PlannedKind.ByPlatform)
        {
            market.ShipByPlatform(order, nowMs);
        }
        else if (market.Cancellations.PendingOf(order.Id) is { } pending
            && market.AnswerDueMs(order, pending) <= nowMs)
        {
            market.Grant(order, pending, nowMs);
        }
        else
        {
            market.CancelBySystem(order, CancelOrder.NotShippedReason, nowMs);
        }
    }

    private static void Travel(this Market market, Order order, long nowMs)
    {
        var state = order.State;

        switch (state.Status)
        {
            case OrderStatus.AwaitingCollection:
                market.Move(order, state with
                {
                    Status = OrderStatus.InTransit, UpdatedMs = nowMs, CollectedMs = nowMs,
                });
                break;
            case OrderStatus.InTransit:
                market.Move(order, state with
                {
                    Status = OrderStatus.Delivered, UpdatedMs = nowMs, DeliveredMs = nowMs,
                });
                market.Book(order);
                break;
            case OrderStatus.Delivered:
                market.Complete(order, nowMs);
                break;
        }
    }

    /// <summary>The time for returns is over, or all was paid back.</summary>
    public static void Complete(this Market market, Order order, long nowMs) => market.Move(order, order.State with
    {
        Status = OrderStatus.Completed, UpdatedMs = nowMs, CompletedMs = nowMs,
    });

    private static void ShipByPlatform(this Market market, Order order, long nowMs)
    {
        var tracking = $"1Z0FBTT003{order.Number % 100_000_000:D8}";
        var parcel = new Parcel(order.NewParcelId(0), tracking, Providers.Ups, nowMs, nowMs) { ShippedMs = nowMs };
        market.Move(order, order.State with
        {
            Status = OrderStatus.AwaitingCollection,
            UpdatedMs = nowMs,
            ShippedMs = nowMs,
            Parcels = [parcel],
            ParcelsMade = 1,
        });
    }

    private static long? DueAt(this Market market, Order order)
    {
        var state = order.State;
        return state.Status switch
        {
            _ when state.IsPast => null,
            OrderStatus.Unpaid when order.Plan.NeverPays => market.UnpaidDueMs(order),
            OrderStatus.Unpaid => order.CreatedMs + (long)market.Options.PayAfter.TotalMilliseconds,
            OrderStatus.OnHold => state.ReleaseMs,
            OrderStatus.AwaitingShipment when order.Plan.Kind == PlannedKind.ByPlatform =>
                state.UpdatedMs + (long)market.Options.ScanAfter.TotalMilliseconds,
            OrderStatus.AwaitingShipment when market.Cancellations.PendingOf(order.Id) is { } pending =>
                Math.Min(market.AnswerDueMs(order, pending), market.AutoCancelMs(order)),
            OrderStatus.AwaitingShipment => market.AutoCancelMs(order),
            OrderStatus.AwaitingCollection or OrderStatus.InTransit when HasFailed(state) => null,
            OrderStatus.AwaitingCollection => state.ShippedMs + (long)market.Options.ScanAfter.TotalMilliseconds,
            OrderStatus.InTransit => state.CollectedMs + (long)market.Options.DeliverAfter.TotalMilliseconds,
            OrderStatus.Delivered when market.Returns.OpenOf(order.Id) is null => market.AfterSaleEndMs(order),
            _ => null,
        };
    }

    /// <summary>Whether the carrier waits for the seller to tell what becomes of a package.</summary>
    private static bool HasFailed(OrderState state) =>
        state.Parcels?.Any(parcel => parcel.DeliveryFailure is not null) == true;
}
