using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Products;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Webhooks;

/// <summary>The messages about products, stock and the authorisation. Call under the gate.</summary>
internal static class TellingProducts
{
    private const int LowStock = 10;

    public static void TellChanged(this Market market, Product product, string field) =>
        market.Send(Topics.ProductInformation, data =>
        {
            data.WriteString("product_id"u8, product.Id);
            data.WriteString("change_source"u8, "SELLER_CENTER"u8);
            data.Strings("changed_fields"u8, [field]);
            data.Time("update_time"u8, product.UpdatedMs);
        });

    public static void TellCreated(this Market market, Product product) => market.Send(Topics.ProductCreation, data =>
    {
        WriteNumber(data, product);
        data.Strings("product_types"u8, []);
        data.Time("update_time"u8, product.UpdatedMs);
    });

    public static void TellStatus(this Market market, Product product)
    {
        market.Send(Topics.ProductStatus, data =>
        {
            WriteNumber(data, product);
            data.WriteString("status"u8, "PRODUCT_STATUS_CHANGED"u8);
            data.WriteString("suspended_reason"u8, ""u8);
            data.Time("update_time"u8, product.UpdatedMs);
        });
        market.Send(Topics.ProductAudit, data =>
        {
            WriteNumber(data, product);
            ProductWriter.WriteAudit(data);
            data.WriteStartObject("integrated_platform_statuses"u8);
            data.WriteEndObject();
            data.Time("update_time"u8, product.UpdatedMs);
        });
    }

    /// <summary>An order that took a variation below the threshold, or the last of it, raises an alert.</summary>
    public static void TellLowStock(this Market market, Order order)
    {
        for (var line = 0; line < order.Taken.Count; line++)
        {
            var level = market.Stock.Of(market.Catalogue.Skus[order.Plan.Lines[line].Sku]);
            var before = level.Available + order.Taken[line];

            if ((before > LowStock && level.Available <= LowStock) || (before > 0 && level.Available == 0))
            {
                market.TellStock(level);
            }
        }
    }

    /// <summary>A number that was set at or below the threshold raises an alert.</summary>
    public static void TellLowStock(this Market market, Sku sku)
    {
        if (market.Stock.Of(sku) is { Available: <= LowStock } level)
        {
            market.TellStock(level);
        }
    }

    public static void TellDeauthorised(this Market market) => market.Send(Topics.SellerDeauthorization, data =>
        data.WriteString("message"u8, $"Shop_id {market.Shop.Id} is deauthorized from your APP by merchant."));

    public static void TellExpiring(this Market market, long endsAt) =>
        market.Send(Topics.AuthorizationExpiration, data =>
        {
            var days = (endsAt - (market.NowMs / 1_000)) / 86_400;
            data.WriteString(
                "message"u8,
                $"Authorization of shop_id {market.Shop.Id} is expiring in {days} days. "
                + "Please direct the merchant to re-authorize.");
            data.WriteString("expiration_time"u8, endsAt.ToString(CultureInfo.InvariantCulture));
        });

    private static void TellStock(this Market market, StockLevel level) => market.Send(Topics.InventoryStatus, data =>
    {
        data.WriteString("product_id"u8, level.Sku.Product.Id);
        data.WriteString("sku_id"u8, level.Sku.Id);
        data.WriteStartObject("trigger_reason"u8);
        data.WriteString("alert_type"u8, "REALTIME"u8);
        data.WriteNumber("low_stock_threshold"u8, LowStock);
        data.WriteEndObject();
        data.WriteString("current_inventory_status"u8, level.Available == 0 ? "OUT_OF_STOCK"u8 : "LOW_STOCK"u8);
        data.WriteStartObject("inventory_distribution"u8);
        data.WriteNumber("total_quantity"u8, level.Available + level.Committed);
        data.WriteNumber("available_quantity"u8, level.Available);
        data.WriteNumber("creator_reserved_quantity"u8, 0);
        data.WriteNumber("campaign_reserved_quantity"u8, 0);
        data.WriteNumber("committed_quantity"u8, level.Committed);
        data.WriteEndObject();
        data.Time("update_time"u8, market.NowMs);
    });

    /// <summary>A number above 2^53 here, unlike anywhere else.</summary>
    private static void WriteNumber(Utf8JsonWriter data, Product product) =>
        data.WriteNumber("product_id"u8, long.Parse(product.Id, CultureInfo.InvariantCulture));
}
