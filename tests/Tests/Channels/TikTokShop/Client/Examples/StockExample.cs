using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client.Examples;

internal static class StockExample
{
    public static async Task<List<string>> Set(
        TikTokShopApi api, TikTokShopAccess shop, string productId, CancellationToken ct)
    {
        var refused = new List<string>();

        // example: stock
        var place = new StockUpdatePlace { WarehouseId = "7068517275539719942", Quantity = 40 };
        var sku = new StockUpdateSku { Id = "1729592969712207012", Inventory = [place] };

        var updated = await api.Inventory.Update(shop, productId, [sku], ct);

        foreach (var error in updated.Errors ?? [])
        {
            // The call worked; this SKU of it did not.
            refused.Add($"{error.Detail?.SkuId}: {error.Code} {error.Message} ({error.Class})");
        }

        // end
        return refused;
    }
}
