using CreatorFlow.Sandbox.TikTokShop.Cancellations;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>By when things must happen, under the policy of the time of the order. Epoch milliseconds.</summary>
internal static class Deadlines
{
    public const long HourMs = 3_600_000;
    public const long DayMs = 24 * HourMs;

    /// <summary>From when the seller's time runs: payment, a pre-order's day, or the end of the making.</summary>
    public static long StartMs(Order order)
    {
        var paid = order.State.PaidMs;
        return order.Plan.Kind switch
        {
            PlannedKind.PreOrder or PlannedKind.MadeToOrder or PlannedKind.BackOrder =>
                paid + (order.Plan.Days * DayMs),
            _ => paid,
        };
    }

    /// <summary>The end of a pre-order's hold.</summary>
    public static long ReleaseDayMs(Order order) => order.State.PaidMs + (order.Plan.Days * DayMs);

    public static long AutoCancelMs(this Market market, Order order) =>
        StartMs(order) + (market.PolicyOf(order).AutoCancelHours * HourMs);

    public static long UnpaidDueMs(this Market market, Order order) =>
        order.CreatedMs + (market.PolicyOf(order).UnpaidHours * HourMs);

    public static long AnswerDueMs(this Market market, Order order, Cancellation pending) =>
        pending.CreatedMs + (market.PolicyOf(order).CancelAnswerHours * HourMs);

    public static long AfterSaleEndMs(this Market market, Order order) =>
        order.State.DeliveredMs + (market.PolicyOf(order).AfterSaleHours * HourMs);
}
