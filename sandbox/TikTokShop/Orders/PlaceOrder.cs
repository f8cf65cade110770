using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>A buyer orders: stock is taken, the hold begins, the seller's app is told. Call under the gate.</summary>
internal sealed class PlaceOrder(Market market)
{
    /// <summary>Places the scenario's next order.</summary>
    public Order Run()
    {
        var position = market.Orders.Placed;
        return Place(position + 1, market.Scenario.Order(position));
    }

    /// <summary>Places an order of its own wishes.</summary>
    public Order Run(PlannedOrder plan) => Place(Order.FirstManualNumber + market.Orders.Manual, plan);

    private Order Place(long number, PlannedOrder plan)
    {
        var now = market.NowMs;
        var isPaid = market.Options.PayAfter <= TimeSpan.Zero;
        var state = new OrderState
        {
            Status = isPaid ? OrderStatus.OnHold : OrderStatus.Unpaid,
            UpdatedMs = now,
            PaidMs = isPaid ? now : 0,
            ReleaseMs = isPaid ? market.ReleaseMs(plan, now) : 0,
        };
        // What the platform ships lies in its own house.
        var taken = plan.Lines.Select(line =>
            plan.Kind == PlannedKind.ByPlatform ? 0 : market.Stock.Take(line.Sku, line.Quantity)).ToArray();
        var order = new Order(number, plan, Buyer.Of(market.Scenario.Seed, plan.Buyer), now, taken, state);
        market.Orders.Add(order);
        market.Journal.Changed(order);
        market.PlanNext(order);
        market.Tell(order);
        return order;
    }
}
