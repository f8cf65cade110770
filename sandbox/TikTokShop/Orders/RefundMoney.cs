using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>What a buyer gets back for some units, in minor units.</summary>
internal readonly record struct RefundMoney(long SubTotal, long Tax, long Shipping)
{
    public long Total => SubTotal + Tax + Shipping;

    public static RefundMoney Of(Market market, Order order, IReadOnlyList<int> units)
    {
        var money = units.Select(unit => UnitMoney.Of(market, order, order.LineOf(unit))).ToArray();
        // The fee for shipping goes back with the last of the order.
        var shipping = units.Count == order.Units ? OrderMoney.Of(market, order).Shipping : 0;
        return new RefundMoney(money.Sum(unit => unit.Price), money.Sum(unit => unit.Tax), shipping);
    }

    public void Write(Utf8JsonWriter item, ReadOnlySpan<byte> name, string currency)
    {
        item.WriteStartObject(name);
        item.WriteString("currency"u8, currency);
        item.Money("refund_total"u8, Total);
        item.Money("refund_subtotal"u8, SubTotal);
        item.Money("refund_shipping_fee"u8, Shipping);
        item.Money("refund_tax"u8, Tax);
        item.WriteEndObject();
    }
}

/// <summary>The goods of a unit, as cancellations and returns name them.</summary>
internal static class GoodsOfUnit
{
    public static void WriteGoods(this Order order, Utf8JsonWriter item, Market market, int unit)
    {
        var sku = market.Catalogue.Skus[order.Plan.Lines[order.LineOf(unit)].Sku];
        item.WriteString("sku_id"u8, sku.Id);
        item.WriteString("sku_name"u8, sku.Variation);
        item.WriteString("product_name"u8, sku.Product.Title);
        item.WriteString("seller_sku"u8, sku.SellerSku);
        item.WriteStartObject("product_image"u8);
        item.WriteString("url"u8, sku.Image);
        item.WriteNumber("width"u8, 200);
        item.WriteNumber("height"u8, 200);
        item.WriteEndObject();
    }
}
