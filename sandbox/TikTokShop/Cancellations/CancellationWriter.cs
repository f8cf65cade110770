using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Rules;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Cancellations;

/// <summary>A cancellation as the platform writes it.</summary>
internal sealed class CancellationWriter(Market market)
{
    public void Write(Utf8JsonWriter item, Cancellation cancellation, Order order)
    {
        var units = cancellation.Units ?? [.. Enumerable.Range(0, order.Units)];
        item.WriteString("cancel_id"u8, cancellation.Id);
        item.WriteString("order_id"u8, order.Id);
        item.WriteString("cancel_type"u8, cancellation.Type);
        item.WriteString("cancel_status"u8, cancellation.Status);
        item.WriteString("role"u8, cancellation.Role);
        item.WriteString("cancel_reason"u8, cancellation.Reason);
        item.WriteString("cancel_reason_text"u8, ReasonText.Of(cancellation.Reason));
        item.Time("create_time"u8, cancellation.CreatedMs);
        item.Time("update_time"u8, cancellation.UpdatedMs);
        Cancellation[] open = cancellation.Status == Cancellation.Pending ? [cancellation] : [];
        item.Objects("seller_next_action_response"u8, open, (inner, of) =>
        {
            inner.WriteString("action"u8, "SELLER_RESPOND_CANCEL"u8);
            inner.Time("deadline"u8, market.AnswerDueMs(order, of));
        });
        RefundMoney.Of(market, order, units).Write(item, "refund_amount"u8, market.Currency);
        item.Objects("cancel_line_items"u8, units, (inner, unit) => WriteLine(inner, cancellation, order, unit));
    }

    private void WriteLine(Utf8JsonWriter item, Cancellation cancellation, Order order, int unit)
    {
        item.WriteString("cancel_line_item_id"u8, $"{cancellation.Id}{unit:000}");
        item.Id("order_line_item_id"u8, order.LineId(unit));
        order.WriteGoods(item, market, unit);
        RefundMoney.Of(market, order, [unit]).Write(item, "refund_amount"u8, market.Currency);
    }
}
