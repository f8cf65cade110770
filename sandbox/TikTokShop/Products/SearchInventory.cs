using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Products;

/// <summary>Available and committed units of products or of single variations; variations win.</summary>
internal sealed class SearchInventory(Market market)
{
    private const int MaxProducts = 100;
    private const int MaxSkus = 600;

    public ApiEndpoint Endpoint() => ApiEndpoint.Search("/product/202309/inventory/search", Scopes.Products, Run);

    private Reply Run(Call call)
    {
        var read = call.Read();
        var (productIds, skuIds) = (read.Texts("product_ids") ?? [], read.Texts("sku_ids") ?? []);

        if (read.Fault is { } fault)
        {
            return fault;
        }

        if (productIds.Count > MaxProducts || skuIds.Count > MaxSkus || productIds.Count + skuIds.Count == 0)
        {
            return Reply.BadParameter($"give 1 to {MaxProducts} product_ids or 1 to {MaxSkus} sku_ids");
        }

        var levels = Levels(productIds, skuIds);
        return Reply.Ok(data => data.Objects("inventory"u8, levels, WriteProduct));
    }

    private List<(Product Product, List<(Sku Sku, int Available, int Committed)> Skus)> Levels(
        IReadOnlyList<string> productIds, IReadOnlyList<string> skuIds)
    {
        lock (market.Gate)
        {
            var wanted = skuIds.Count > 0
                ? skuIds.Select(market.Catalogue.FindSku).OfType<Sku>()
                : productIds.Select(market.Catalogue.FindProduct).OfType<Product>().SelectMany(product => product.Skus);
            return [.. wanted
                .Distinct()
                .GroupBy(sku => sku.Product)
                .Select(group => (group.Key, group.Select(Level).ToList()))];
        }
    }

    private (Sku Sku, int Available, int Committed) Level(Sku sku) =>
        (sku, market.Stock.Of(sku).Available, market.Stock.Of(sku).Committed);

    private static void WriteProduct(
        Utf8JsonWriter item, (Product Product, List<(Sku Sku, int Available, int Committed)> Skus) found)
    {
        item.WriteString("product_id"u8, found.Product.Id);
        item.Objects("skus"u8, found.Skus, (inner, level) =>
        {
            inner.WriteString("id"u8, level.Sku.Id);
            inner.WriteString("seller_sku"u8, level.Sku.SellerSku);
            inner.WriteNumber("total_available_quantity"u8, level.Available);
            inner.WriteNumber("total_committed_quantity"u8, level.Committed);
            inner.Objects("warehouse_inventory"u8, [level], (warehouse, of) =>
            {
                warehouse.WriteString("warehouse_id"u8, Shop.WarehouseId);
                warehouse.WriteNumber("available_quantity"u8, of.Available);
                warehouse.WriteNumber("committed_quantity"u8, of.Committed);
            });
            inner.WriteStartObject("total_available_inventory_distribution"u8);
            inner.WriteStartObject("in_shop_inventory"u8);
            inner.WriteNumber("quantity"u8, level.Available);
            inner.WriteEndObject();
            inner.Strings("campaign_inventory"u8, []);
            inner.Strings("creator_inventory"u8, []);
            inner.WriteEndObject();
        });
    }
}
