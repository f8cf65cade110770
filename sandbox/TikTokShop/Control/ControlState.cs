using CreatorFlow.Sandbox.TikTokShop.Orders;

namespace CreatorFlow.Sandbox.TikTokShop.Control;

/// <summary>Where the simulator stands.</summary>
internal static class ControlState
{
    public static object Of(TikTokShopSimulator simulator)
    {
        var market = simulator.Market;

        lock (market.Gate)
        {
            var orders = market.Orders;
            var scenario = market.Scenario;
            return new
            {
                allPlaced = simulator.Trade.IsAllPlaced,
                isPlacing = simulator.Trade.IsPlacing,
                ordersPerSecond = simulator.Trade.OrdersPerSecond,
                scripted = market.Options.Scripted,
                seed = scenario.Seed,
                totalToPlace = scenario.Total,
                placed = orders.Placed,
                manual = orders.Manual,
                orders = orders.Count,
                lines = orders.Lines,
                units = orders.Units,
                cut = scenario.Cut,
                cancelled = orders.CountOf(OrderStatus.Cancelled),
                shipped = orders.CountOf(OrderStatus.AwaitingCollection)
                    + orders.CountOf(OrderStatus.InTransit)
                    + orders.CountOf(OrderStatus.Delivered)
                    + orders.CountOf(OrderStatus.Completed),
                byStatus = Enum.GetValues<OrderStatus>().ToDictionary(status => status.Wire(), orders.CountOf),
                expected = new
                {
                    shipped = scenario.ExpectedShipped,
                    unmet = scenario.ExpectedUnmet,
                    cancelled = scenario.ExpectedCancelled,
                    unmetUnitShare = scenario.Stock.UnmetUnitShare,
                    unmetOrderShare = scenario.Stock.UnmetOrderShare,
                },
                webhooks = Webhooks(market),
                app = new
                {
                    key = market.App.Key,
                    secret = market.App.Secret,
                    serviceId = market.App.ServiceId,
                    redirectUrl = market.App.RedirectUrl,
                },
                isAuthorised = market.Grants.IsAuthorised,
                shops = simulator.Seller.Markets.Select(Shop),
                scopes = market.Grants.GrantedScopes ?? [],
                calls = new { count = simulator.Seller.Calls.Count, limited = simulator.Seller.Calls.Limited },
                returns = market.Returns.Listing.Count,
                scenario = simulator.Director.Running,
                skus = market.Catalogue.Skus.Count,
                now = market.Clock.GetUtcNow(),
            };
        }
    }

    private static object Webhooks(Market market) => new
    {
        pending = market.Deliveries.Waiting,
        delivered = market.Deliveries.Counts.Delivered,
        failed = market.Deliveries.Counts.Failed,
        givenUp = market.Deliveries.Counts.GivenUp,
        lost = market.Deliveries.Counts.Lost,
        registered = market.Registrations.OfShop(market.Shop.Id)
            .ToDictionary(found => found.EventType, found => found.Address),
    };

    private static object Shop(Market market) => new
    {
        market.Shop.Id, market.Shop.Name, market.Shop.Region, market.Shop.Cipher, orders = market.Orders.Count,
    };
}
