using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>Orders that buyers could have placed.</summary>
internal static class SampleOrders
{
    /// <summary>
    /// An order like those of the scenario, but none of them: of an endless one, from this position on.
    /// </summary>
    public static PlannedOrder Sample(this Market market, int position)
    {
        var at = market.Scenario.Total is { } total
            ? market.Orders.Manual % Math.Max(1, total)
            : position + market.Orders.Manual;
        return market.Scenario.Order(at) with { IsCancelled = false };
    }
}
