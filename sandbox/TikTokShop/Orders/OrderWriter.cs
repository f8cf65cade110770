using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Fulfilment;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>An order as the platform writes it.</summary>
internal sealed class OrderWriter(Market market)
{
    private readonly LineItemWriter lines = new(market);

    /// <summary>Writes the members of the order; search and detail differ in a few.</summary>
    public void Write(Utf8JsonWriter writer, Order order, bool isDetail)
    {
        var state = order.State;
        writer.WriteString("id"u8, order.Id);
        writer.WriteString("status"u8, state.Status.Wire());
        var plan = order.Plan;
        writer.WriteString("order_type"u8, plan.Kind.OrderType());
        writer.WriteString("commerce_platform"u8, "TIKTOK_SHOP"u8);
        writer.WriteString(
            "fulfillment_type"u8, IsByPlatform(order) ? "FULFILLMENT_BY_TIKTOK"u8 : "FULFILLMENT_BY_SELLER"u8);
        writer.WriteString("shipping_type"u8, state.IsPlatformShipped ? "TIKTOK"u8 : "SELLER"u8);
        writer.WriteString("delivery_type"u8, "HOME_DELIVERY"u8);
        writer.WriteString(
            "delivery_option_id"u8, state.IsPlatformShipped ? Shop.PlatformOptionId : Shop.DeliveryOptionId);
        writer.WriteString(
            "delivery_option_name"u8, state.IsPlatformShipped ? Shop.PlatformOptionName : Shop.DeliveryOptionName);
        writer.WriteString("warehouse_id"u8, Shop.WarehouseId);
        writer.WriteString("user_id"u8, order.Buyer.UserId);
        writer.WriteString("buyer_email"u8, order.Buyer.Email);
        writer.WriteString("buyer_message"u8, ""u8);
        writer.WriteString("seller_note"u8, ""u8);
        WriteTimes(writer, order, state);
        WriteFlags(writer, plan, state);
        WriteKind(writer, order);
        WriteFindings(writer, isDetail, state);
        WritePayment(writer, OrderMoney.Of(market, order), market.Currency);

        if (state.Status is not (OrderStatus.Unpaid or OrderStatus.OnHold) && !IsByPlatform(order))
        {
            market.WriteRecipient(writer, order);
        }

        writer.Objects("packages"u8, state.Parcels ?? [], (item, parcel) => item.Id("id"u8, parcel.Id));
        lines.Write(writer, order, state);
        WriteShipment(writer, state);
        WriteCancellation(writer, state);

        if (market.Switches.UnknownMembers)
        {
            // Members appear on the wire before any document names them.
            writer.WriteString("future_member"u8, ""u8);
        }
    }

    private void WriteTimes(Utf8JsonWriter writer, Order order, OrderState state)
    {
        writer.Time("create_time"u8, order.CreatedMs);
        writer.Time("update_time"u8, state.UpdatedMs);

        if (state.PaidMs == 0)
        {
            return;
        }

        // Cash changes hands at the door.
        writer.Time(
            "paid_time"u8, order.Plan.Kind == PlannedKind.CashOnDelivery ? state.DeliveredMs : state.PaidMs);
        WriteDeadlines(writer, order);
    }

    private void WriteDeadlines(Utf8JsonWriter writer, Order order)
    {
        var policy = market.PolicyOf(order);
        var start = Deadlines.StartMs(order);
        writer.Time("rts_sla_time"u8, start + (policy.ShipByHours * Deadlines.HourMs));
        writer.Time("tts_sla_time"u8, start + (policy.HandOverByHours * Deadlines.HourMs));
        writer.Time("shipping_due_time"u8, market.AutoCancelMs(order));
        writer.Time("collection_due_time"u8, market.AutoCancelMs(order) + Deadlines.DayMs);
        writer.Time("delivery_sla_time"u8, start + (policy.DeliverByHours * Deadlines.HourMs));
        writer.Time("delivery_due_time"u8, start + (2 * policy.DeliverByHours * Deadlines.HourMs));
        writer.Time("cancel_order_sla_time"u8, market.AutoCancelMs(order));
    }

    private static bool IsByPlatform(Order order) => order.Plan.Kind == PlannedKind.ByPlatform;

    private static void WriteKind(Utf8JsonWriter writer, Order order)
    {
        var plan = order.Plan;

        if (plan.Kind == PlannedKind.PreOrder && order.State.PaidMs > 0)
        {
            writer.Time("release_date"u8, Deadlines.ReleaseDayMs(order));
        }

        if (plan.Kind is PlannedKind.MadeToOrder or PlannedKind.BackOrder && plan.Days > 0)
        {
            writer.WriteStartObject("handling_duration"u8);
            writer.WriteString("days"u8, plan.Days.ToString(CultureInfo.InvariantCulture));
            writer.WriteString("type"u8, "BUSINESS_DAY"u8);
            writer.WriteEndObject();
        }

        if (plan.Replaces is { } first)
        {
            writer.WriteString(
                plan.Kind == PlannedKind.Exchange ? "exchange_source_order_id"u8 : "replaced_order_id"u8, first);
        }
    }

    private static void WriteFlags(Utf8JsonWriter writer, PlannedOrder plan, OrderState state)
    {
        var kind = plan.Kind;
        var isCash = kind == PlannedKind.CashOnDelivery;
        writer.WriteString("payment_method_name"u8, state.PaidMs == 0 ? ""u8 : isCash ? "Cash"u8 : "Visa"u8);
        writer.WriteBoolean("is_cod"u8, isCash);
        // Stays true after the release: it tells that the order had a hold, the status tells whether it still has.
        writer.WriteBoolean("is_on_hold_order"u8, state.PaidMs > 0);
        writer.WriteBoolean("is_sample_order"u8, kind == PlannedKind.Sample);
        writer.WriteBoolean("is_replacement_order"u8, kind == PlannedKind.Replacement);
        writer.WriteBoolean("is_exchange_order"u8, kind == PlannedKind.Exchange);
        writer.WriteBoolean("is_buyer_request_cancel"u8, state.IsCancelRequested);
        writer.WriteBoolean("has_updated_recipient_address"u8, state.AddressOf != 0);
        writer.WriteString("split_or_combine_tag"u8, SplitTag(state));
    }

    private static string SplitTag(OrderState state) => state.Parcels switch
    {
        null => "",
        var parcels when parcels.Any(parcel => parcel.Orders is { Count: > 1 }) => "COMBINED",
        { Count: > 1 } => "SPLIT",
        _ => "",
    };

    private static void WriteFindings(Utf8JsonWriter writer, bool isDetail, OrderState state)
    {
        if (isDetail)
        {
            writer.WriteString("payment_card_type"u8, state.PaidMs > 0 ? "CREDIT"u8 : ""u8);
            writer.WriteString("payment_method_code"u8, state.PaidMs > 0 ? "credit_card"u8 : ""u8);
            return;
        }

        writer.WriteNumber("fulfillment_priority_level"u8, 1);
        writer.Time("recommended_shipping_time"u8, state.PaidMs > 0 ? state.PaidMs + (Deadlines.DayMs) : 0);
    }

    private static void WritePayment(Utf8JsonWriter writer, OrderMoney money, string currency)
    {
        writer.WriteStartObject("payment"u8);
        writer.WriteString("currency"u8, currency);
        writer.Money("original_total_product_price"u8, money.ListPrice);
        writer.Money("seller_discount"u8, money.Discount);
        writer.Money("platform_discount"u8, 0);
        writer.Money("sub_total"u8, money.SubTotal);
        writer.Money("original_shipping_fee"u8, money.ShippingFee);
        writer.Money("shipping_fee_seller_discount"u8, 0);
        writer.Money("shipping_fee_platform_discount"u8, money.PlatformShippingDiscount);
        writer.Money("shipping_fee_cofunded_discount"u8, 0);
        writer.Money("shipping_fee"u8, money.Shipping);
        writer.Money("product_tax"u8, money.Tax);
        writer.Money("shipping_fee_tax"u8, 0);
        writer.Money("tax"u8, money.Tax);
        writer.Money("retail_delivery_fee"u8, 0);
        writer.Money("small_order_fee"u8, 0);
        writer.Money("buyer_service_fee"u8, 0);
        writer.Money("handling_fee"u8, 0);
        // Absent money comes as an empty string, too.
        writer.WriteString("item_insurance_fee"u8, ""u8);
        writer.Money("item_insurance_tax"u8, 0);
        writer.Money("shipping_insurance_fee"u8, 0);
        writer.Money("total_amount"u8, money.Total);
        writer.WriteEndObject();
    }

    private static void WriteShipment(Utf8JsonWriter writer, OrderState state)
    {
        writer.Time("rts_time"u8, state.ShippedMs);
        writer.Time("collection_time"u8, state.CollectedMs);
        writer.Time("delivery_time"u8, state.DeliveredMs);

        if (state.Parcels?.LastOrDefault(parcel => parcel.IsShipped) is { } last)
        {
            writer.WriteString("shipping_provider"u8, Providers.Name(last.ProviderId));
            writer.WriteString("shipping_provider_id"u8, last.ProviderId);
            writer.WriteString("tracking_number"u8, last.Tracking);
        }
    }

    private static void WriteCancellation(Utf8JsonWriter writer, OrderState state)
    {
        writer.Time("request_cancel_time"u8, state.CancelRequestedMs);

        if (state.CancelledMs > 0)
        {
            writer.Time("cancel_time"u8, state.CancelledMs);
            writer.WriteString("cancellation_initiator"u8, state.CancelledBy);
            writer.WriteString("cancel_reason"u8, state.CancelReason);
        }
    }
}
