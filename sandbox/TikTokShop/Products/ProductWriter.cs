using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Products;

/// <summary>The parts of a product that listing and detail share.</summary>
internal static class ProductWriter
{
    public static void WriteSku(Utf8JsonWriter writer, Sku sku, int available, string currency)
    {
        writer.WriteString("id"u8, sku.Id);
        writer.WriteString("seller_sku"u8, sku.SellerSku);
        writer.WriteStartObject("price"u8);
        writer.WriteString("currency"u8, currency);
        writer.Money("tax_exclusive_price"u8, sku.PriceMinor);
        writer.Money("sale_price"u8, sku.PriceMinor);
        writer.WriteEndObject();
        writer.WriteStartArray("inventory"u8);
        writer.WriteStartObject();
        writer.WriteString("warehouse_id"u8, Shop.WarehouseId);
        writer.WriteNumber("quantity"u8, available);
        writer.WriteEndObject();
        writer.WriteEndArray();

        if (sku.ListPriceMinor != sku.PriceMinor)
        {
            writer.WriteStartObject("list_price"u8);
            writer.Money("amount"u8, sku.ListPriceMinor);
            writer.WriteString("currency"u8, currency);
            writer.WriteEndObject();
        }

        writer.WriteStartObject("status_info"u8);
        writer.WriteString("status"u8, "NORMAL"u8);
        writer.WriteEndObject();
    }

    /// <summary>Why a review failed; the listing does not tell it.</summary>
    public static void WriteFailures(Utf8JsonWriter writer, Product product)
    {
        if (product.Status == Product.Failed)
        {
            writer.Objects("audit_failed_reasons"u8, [product], (item, _) =>
            {
                item.WriteString("position"u8, "Main image"u8);
                item.Strings("reasons"u8, ["The image shows a watermark."]);
                item.Strings("suggestions"u8, ["Use an image without text or marks."]);
                item.WriteString("listing_platform"u8, "TIKTOK_SHOP"u8);
            });
        }
    }

    public static void WriteAudit(Utf8JsonWriter writer)
    {
        writer.WriteStartObject("audit"u8);
        writer.WriteString("status"u8, "APPROVED"u8);
        writer.Strings("pre_approved_reasons"u8, []);
        writer.WriteEndObject();
    }
}
