using System.Buffers;
using System.Buffers.Text;
using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Fulfilment;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>
/// Line items: one for each unit. Those of one line with the same fate differ in their identifier only, so the rest is
/// written once and copied.
/// </summary>
internal sealed class LineItemWriter(Market market)
{
    private const int IdDigits = 20;

    public void Write(Utf8JsonWriter writer, Order order, OrderState state)
    {
        writer.WriteStartArray("line_items"u8);
        var rest = new ArrayBufferWriter<byte>(1_024);
        var unit = 0;

        for (var line = 0; line < order.Plan.Lines.Count; line++)
        {
            int? written = null;

            for (var end = unit + order.Plan.Lines[line].Quantity; unit < end; unit++)
            {
                var fate = state.Fate(unit);

                if (written != fate)
                {
                    WriteRest(rest, order, state, line, fate);
                    written = fate;
                }

                WriteItem(writer, order.LineId(unit), rest.WrittenSpan);
            }
        }

        writer.WriteEndArray();
    }

    /// <summary>The item: its identifier, then the common members without their opening brace.</summary>
    private static void WriteItem(Utf8JsonWriter writer, long id, ReadOnlySpan<byte> rest)
    {
        var open = "{\"id\":\""u8;
        var length = open.Length + IdDigits + 2 + rest.Length;
        var buffer = ArrayPool<byte>.Shared.Rent(length);
        open.CopyTo(buffer);
        Utf8Formatter.TryFormat(id, buffer.AsSpan(open.Length), out var digits);
        var at = open.Length + digits;
        "\","u8.CopyTo(buffer.AsSpan(at));
        rest[1..].CopyTo(buffer.AsSpan(at + 2));
        writer.WriteRawValue(buffer.AsSpan(0, at + 1 + rest.Length), skipInputValidation: true);
        ArrayPool<byte>.Shared.Return(buffer);
    }

    private void WriteRest(ArrayBufferWriter<byte> rest, Order order, OrderState state, int line, int fate)
    {
        rest.ResetWrittenCount();
        using var writer = new Utf8JsonWriter(rest, WireJson.WriterOptions);
        var wanted = order.Plan.Lines[line];
        var sku = market.Catalogue.Skus[wanted.Sku];
        var money = UnitMoney.Of(market, order, line);
        writer.WriteStartObject();
        writer.WriteString("product_id"u8, sku.Product.Id);
        writer.WriteString("product_name"u8, sku.Product.Title);
        writer.WriteString("sku_id"u8, sku.Id);
        writer.WriteString("sku_name"u8, sku.Variation);
        writer.WriteString("seller_sku"u8, sku.SellerSku);
        writer.WriteString("sku_image"u8, sku.Image);
        writer.WriteString("sku_type"u8, "NORMAL"u8);
        writer.Money("original_price"u8, money.ListPrice);
        writer.Money("sale_price"u8, money.Price);
        writer.Money("seller_discount"u8, money.Discount);
        writer.Money("platform_discount"u8, 0);
        writer.WriteString("currency"u8, market.Currency);
        WriteTax(writer, money, order.Buyer.Place.TaxRate);
        writer.WriteString("display_status"u8, DisplayStatus(state, fate));
        writer.WriteBoolean("is_gift"u8, false);
        writer.WriteBoolean("is_dangerous_good"u8, false);
        writer.WriteBoolean("needs_prescription"u8, false);
        writer.Money("gift_retail_price"u8, 0);
        writer.Money("retail_delivery_fee"u8, 0);
        writer.Money("small_order_fee"u8, 0);
        writer.Money("buyer_service_fee"u8, 0);

        if (fate > 0)
        {
            WriteParcel(writer, order, state.Parcels![fate - 1]);
        }

        if (fate < 0)
        {
            writer.WriteString("cancel_user"u8, state.CancelledBy ?? "SELLER");
            writer.WriteString("cancel_reason"u8, state.CancelReason ?? "");
        }

        writer.WriteEndObject();
    }

    private static void WriteTax(Utf8JsonWriter writer, UnitMoney money, decimal rate)
    {
        writer.WriteStartArray("item_tax"u8);
        writer.WriteStartObject();
        writer.WriteString("tax_type"u8, "SALES_TAX"u8);
        writer.Money("tax_amount"u8, money.Tax);
        writer.WriteString("tax_rate"u8, rate.ToString("0.####", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
        writer.WriteEndArray();
    }

    private static void WriteParcel(Utf8JsonWriter writer, Order order, Parcel parcel)
    {
        writer.WriteString("package_status"u8, PackageStatus.OfLine(order.State, parcel));
        writer.Id("package_id"u8, parcel.Id);

        if (parcel.IsShipped)
        {
            writer.WriteString("tracking_number"u8, parcel.Tracking);
            writer.WriteString("shipping_provider_id"u8, parcel.ProviderId);
            writer.WriteString("shipping_provider_name"u8, Providers.Name(parcel.ProviderId));
            writer.Time("rts_time"u8, parcel.ShippedMs);
        }
    }

    private static string DisplayStatus(OrderState state, int fate)
    {
        if (fate < 0)
        {
            return OrderStatus.Cancelled.Wire();
        }

        return state.Status switch
        {
            OrderStatus.OnHold => OrderStatus.AwaitingShipment.Wire(),
            OrderStatus.PartiallyShipping when fate > 0 && state.Parcels![fate - 1].IsShipped =>
                OrderStatus.AwaitingCollection.Wire(),
            OrderStatus.PartiallyShipping => OrderStatus.AwaitingShipment.Wire(),
            var status => status.Wire(),
        };
    }
}
