using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Fulfilment;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Rules;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Returns;

/// <summary>A case as the platform writes it.</summary>
internal sealed class ReturnWriter(Market market)
{
    public void Write(Utf8JsonWriter item, ReturnCase found, Order order)
    {
        var record = found.Record;
        item.WriteString("return_id"u8, record.Id);
        item.WriteString("order_id"u8, record.OrderId);
        item.WriteString("return_type"u8, record.Type);
        item.WriteString("return_status"u8, record.Status);
        item.WriteString("arbitration_status"u8, record.Arbitration);
        item.WriteString("role"u8, record.Role);
        item.WriteString("return_reason"u8, record.Reason);
        item.WriteString("return_reason_text"u8, ReasonText.Of(record.Reason));
        item.WriteString("shipment_type"u8, record.Type == ReturnCase.Return ? "PLATFORM"u8 : ""u8);
        item.WriteString("handover_method"u8, record.Type == ReturnCase.Return ? "DROP_OFF"u8 : ""u8);
        item.WriteString("return_tracking_number"u8, record.Tracking);
        item.WriteString("return_provider_id"u8, record.Tracking.Length > 0 ? Providers.Ups : "");
        item.WriteString("return_provider_name"u8, record.Tracking.Length > 0 ? "UPS" : "");
        item.WriteString("pre_return_id"u8, ""u8);
        item.WriteString("next_return_id"u8, ""u8);
        item.WriteBoolean("can_buyer_keep_item"u8, record.KeepsItem);
        WriteNextAction(item, found);
        item.Objects("return_line_items"u8, record.Units, (inner, unit) => WriteLine(inner, record, order, unit));
        WriteMoney(item, found, order);
        item.WriteString("return_method"u8, ""u8);
        item.WriteString("is_combined_return"u8, "false"u8);
        item.WriteString("combined_return_id"u8, ""u8);

        if (record.PartialMinor > 0)
        {
            item.WriteString("seller_proposed_return_type"u8, "PARTIAL_REFUND"u8);
            item.WriteStartObject("partial_refund"u8);
            item.WriteString("currency"u8, market.Currency);
            item.Money("amount"u8, record.PartialMinor);
            item.WriteEndObject();
        }

        item.WriteStartObject("return_warehouse_address"u8);
        item.WriteString("full_address"u8, WarehouseAddress.Of(market.Profile).Full(market.Profile));
        item.WriteEndObject();
        item.Time("create_time"u8, record.CreatedMs);
        item.Time("update_time"u8, record.UpdatedMs);
    }

    private void WriteNextAction(Utf8JsonWriter item, ReturnCase found)
    {
        var action = found.Status switch
        {
            ReturnStatus.Pending when found.Record.Type == ReturnCase.Return => "SELLER_RESPOND_RETURN",
            ReturnStatus.Pending => "SELLER_RESPOND_REFUND",
            ReturnStatus.ReplacementPending => "SELLER_RESPOND_REPLACEMENT",
            ReturnStatus.BuyerShipped when found.IsReceived => "SELLER_RESPOND_RECEIVE_PACKAGE",
            _ => null,
        };
        string[] open = action is null ? [] : [action];
        item.Objects("seller_next_action_response"u8, open, (inner, named) =>
        {
            inner.WriteString("action"u8, named);
            inner.Time("deadline"u8, market.DueAt(found) ?? 0);
        });
    }

    private void WriteLine(Utf8JsonWriter item, ReturnRecord record, Order order, int unit)
    {
        item.WriteString("return_line_item_id"u8, $"{record.Id}{unit:000}");
        item.Id("order_line_item_id"u8, order.LineId(unit));
        order.WriteGoods(item, market, unit);
        RefundMoney.Of(market, order, [unit]).Write(item, "refund_amount"u8, market.Currency);
    }

    private void WriteMoney(Utf8JsonWriter item, ReturnCase found, Order order)
    {
        var units = found.Record.Units;
        var discount = units.Sum(unit => UnitMoney.Of(market, order, order.LineOf(unit)).Discount);
        item.Objects("discount_amount"u8, [discount], (inner, minor) =>
        {
            inner.WriteString("currency"u8, market.Currency);
            inner.Money("product_seller_discount"u8, minor);
            inner.Money("product_platform_discount"u8, 0);
            inner.Money("shipping_fee_seller_discount"u8, 0);
            inner.Money("shipping_fee_platform_discount"u8, 0);
        });
        item.Objects("shipping_fee_amount"u8, [found], (inner, _) =>
        {
            inner.WriteString("currency"u8, market.Currency);
            inner.Money("seller_paid_return_shipping_fee"u8, 0);
            inner.Money("platform_paid_return_shipping_fee"u8, 0);
            inner.Money("buyer_paid_return_shipping_fee"u8, 0);
        });
        RefundMoney.Of(market, order, units).Write(item, "refund_amount"u8, market.Currency);
    }
}
