using CreatorFlow.Sandbox.TikTokShop.Finance;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Webhooks;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>A buyer orders: stock is taken, the hold begins, the seller's app is told. Call under the gate.</summary>
internal sealed class PlaceOrder(Market market)
{
    private const int ShippingPurpose = 5;

    /// <summary>Places the scenario's next order.</summary>
    public Order Run()
    {
        var position = market.Orders.Placed;
        var plan = market.Scenario.Order(position);
        var dice = new Dice(market.Scenario.Seed, position, ShippingPurpose);
        return Place(position + 1, plan with
        {
            IsPlatformShipped = dice.Chance(market.Options.PlatformShippedShare),
            Content = plan.Content == 0 ? market.Contents.Draw(plan, ref dice) : plan.Content,
        });
    }

    /// <summary>Places an order of its own wishes.</summary>
    public Order Run(PlannedOrder plan)
    {
        var number = Order.FirstManualNumber + market.Orders.Manual;
        var dice = new Dice(market.Scenario.Seed, number, ShippingPurpose);
        return Place(number, plan.Content == 0 ? plan with { Content = market.Contents.Draw(plan, ref dice) } : plan);
    }

    private Order Place(long position, PlannedOrder plan)
    {
        var now = market.NowMs;
        var isPaid = market.Options.PayAfter <= TimeSpan.Zero && !plan.NeverPays;
        var state = new OrderState
        {
            Status = OrderStatus.Unpaid,
            UpdatedMs = now,
            IsPlatformShipped = plan.IsPlatformShipped || plan.Kind == PlannedKind.ByPlatform,
            Content = plan.Content,
        };
        // What the platform ships lies in its own house.
        var taken = plan.Lines.Select(line =>
            plan.Kind == PlannedKind.ByPlatform ? 0 : market.Stock.Take(line.Sku, line.Quantity)).ToArray();
        var buyer = Buyer.Of(market.Scenario.Seed, plan.Buyer, market.Profile);
        var number = Order.NumberAt(market.Shop.Ordinal, position);
        var order = new Order(number, plan, buyer, now, taken, state);

        if (isPaid)
        {
            order.State = market.Paid(order, state, now);
            market.Figures.Count(order);
            market.Book(order);
        }

        market.Orders.Add(order);
        market.Packages.Put(order);
        market.Journal.Changed(order);
        market.PlanNext(order);
        market.Tell(order);
        market.TellLowStock(order);
        return order;
    }
}
