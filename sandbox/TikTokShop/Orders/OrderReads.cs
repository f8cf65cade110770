using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Authorization;
using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>Orders by identifier, and what they cost in detail.</summary>
internal sealed class OrderReads(Market market)
{
    private const int MaxIds = 50;

    private readonly OrderWriter orders = new(market);

    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Get("/order/202309/orders", Scopes.Orders, Detail),
        ApiEndpoint.Get("/order/202507/orders", Scopes.Orders, Detail),
        ApiEndpoint.Get("/order/202407/orders/{order_id}/price_detail", Scopes.Orders, PriceDetail),
    ];

    private Reply Detail(Call call)
    {
        var ids = call.Query.GetValueOrDefault("ids", "").Split(',', StringSplitOptions.RemoveEmptyEntries);

        if (ids.Length is 0 or > MaxIds)
        {
            return Reply.BadParameter($"param ids must hold 1 to {MaxIds} order ids");
        }

        var found = ids.Distinct().Select(market.Orders.Find).OfType<Order>().ToArray();
        return Reply.Ok(
            data => data.Objects("orders"u8, found, (item, order) => orders.Write(item, order, isDetail: true)));
    }

    private Reply PriceDetail(Call call)
    {
        if (market.Orders.Find(call.Route("order_id")) is not { } order)
        {
            return Reply.Refused(Codes.NotYourOrder, "The order does not belong to the seller.");
        }

        return Reply.Ok(data =>
        {
            var money = OrderMoney.Of(market, order);
            WriteAmounts(data, money, order.Buyer.Place.TaxRate, market.Currency);
            data.Money("cod_fee_net_amount"u8, 0);
            data.WriteStartArray("line_items"u8);
            var unit = 0;

            for (var line = 0; line < order.Plan.Lines.Count; line++)
            {
                var each = UnitMoney.Of(market, order, line);

                for (var count = order.Plan.Lines[line].Quantity; count > 0; count--)
                {
                    data.WriteStartObject();
                    data.Id("id"u8, order.LineId(unit++));
                    var alone = new OrderMoney(each.ListPrice, each.Discount, each.Tax, 0, 0);
                    WriteAmounts(data, alone, order.Buyer.Place.TaxRate, market.Currency);
                    data.Money("cod_fee_amount"u8, 0);
                    data.WriteEndObject();
                }
            }

            data.WriteEndArray();
        });
    }

    private static void WriteAmounts(Utf8JsonWriter data, OrderMoney money, decimal taxRate, string currency)
    {
        data.WriteString("currency"u8, currency);
        data.Money("total"u8, money.Total);
        data.Money("payment"u8, money.Total);
        data.Money("sku_list_price"u8, money.ListPrice);
        data.Money("sku_sale_price"u8, money.SubTotal);
        data.Money("subtotal"u8, money.SubTotal);
        data.Money("subtotal_deduction_seller"u8, money.Discount);
        data.Money("subtotal_deduction_platform"u8, 0);
        data.Money("subtotal_tax_amount"u8, money.Tax);
        data.Money("voucher_deduction_platform"u8, 0);
        data.Money("voucher_deduction_seller"u8, 0);
        data.Money("shipping_list_price"u8, money.ShippingFee);
        data.Money("shipping_sale_price"u8, money.Shipping);
        data.Money("shipping_fee_deduction_seller"u8, 0);
        data.Money("shipping_fee_deduction_platform"u8, money.PlatformShippingDiscount);
        data.Money("shipping_fee_deduction_platform_voucher"u8, 0);
        data.Money("tax_amount"u8, money.Tax);
        data.WriteString("tax_rate"u8, taxRate.ToString("0.####", CultureInfo.InvariantCulture));
        data.Money("net_price_amount"u8, money.SubTotal);
        data.Money("cod_fee"u8, 0);
        data.Money("sku_gift_original_price"u8, 0);
        data.Money("sku_gift_net_price"u8, 0);
    }
}
