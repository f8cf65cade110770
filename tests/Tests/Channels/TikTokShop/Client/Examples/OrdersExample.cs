using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client.Examples;

internal static class OrdersExample
{
    public static async Task<List<string>> Changed(
        TikTokShopApi api, TikTokShopAccess shop, DateTimeOffset since, CancellationToken ct)
    {
        var found = new List<string>();

        // example: orders
        var filter = new OrderFilter { UpdatedFrom = since };
        var oldestFirst = new PageRequest { Size = 100, SortField = "update_time", SortOrder = "ASC" };

        await foreach (var order in api.Orders.SearchAll(shop, filter, oldestFirst, ct))
        {
            // One line is one unit; a status that nobody knows yet may appear.
            var units = order.LineItems?.Count(line => line.DisplayStatus != OrderStatuses.Cancelled) ?? 0;
            found.Add($"{order.Id}: {units} units, {order.Payment?.TotalAmount} {order.Payment?.Currency}");
        }

        // end
        return found;
    }

    public static async Task<string?> Ship(
        TikTokShopApi api, TikTokShopAccess shop, string orderId, CancellationToken ct)
    {
        // example: ship
        try
        {
            var parcel = new MarkShipped
            {
                TrackingNumber = "9400100000000000000001",
                ShippingProviderId = "7117858858072016686",
            };
            return (await api.Fulfilment.MarkShipped(shop, orderId, parcel, ct)).PackageId;
        }
        catch (TikTokShopException refused) when (
            refused.Is(ErrorTraits.AlreadyShipped) || refused.Is(ErrorTraits.OutcomeOpen))
        {
            // There is no idempotency key: what the order says decides.
            var found = await api.Orders.Get(shop, [orderId], ct);
            return found.Orders is [{ Packages: [var package, ..] }] ? package.Id : null;
        }
        // end
    }
}
