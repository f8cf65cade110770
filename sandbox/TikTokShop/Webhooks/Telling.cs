using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Cancellations;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Products;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Webhooks;

/// <summary>
/// Makes the messages about what happened, for the topics that the app registered. Call under the gate.
/// </summary>
internal static class Telling
{
    private const long FirstNotificationId = 7_327_112_000_000_000_000;

    public static void Tell(this Market market, Order order) => market.Send(Topics.OrderStatus, data =>
    {
        data.WriteString("order_id"u8, order.Id);
        data.WriteString("order_status"u8, order.State.Status.WebhookWire());
        data.WriteBoolean("is_on_hold_order"u8, order.State.PaidMs > 0);
        data.Time("update_time"u8, order.State.UpdatedMs);
    });

    public static void Tell(this Market market, Cancellation cancellation) =>
        market.Send(Topics.CancellationStatus, data =>
    {
        data.WriteString("order_id"u8, cancellation.OrderId);
        data.WriteString("cancellations_role"u8, cancellation.Role);
        data.WriteString("cancel_status"u8, cancellation.Status);
        data.WriteString("cancel_id"u8, cancellation.Id);
        data.Time("create_time"u8, cancellation.CreatedMs);
    });

    /// <summary>Some lines of an order went into a parcel of their own.</summary>
    public static void TellSplit(this Market market, Order order, Parcel parcel) =>
        market.Send(Topics.PackageUpdate, data =>
    {
        data.WriteString("sc_type"u8, "SPLIT"u8);
        data.WriteString("role_type"u8, "ROLE_SELLER"u8);
        data.Objects("package_list"u8, [parcel], (item, made) =>
        {
            item.Id("package_id"u8, made.Id);
            item.Strings("order_id_list"u8, [order.Id]);
        });
        data.Time("update_time"u8, parcel.UpdatedMs);
    });

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
        // A number above 2^53 here, unlike anywhere else.
        data.WriteNumber("product_id"u8, long.Parse(product.Id, CultureInfo.InvariantCulture));
        data.Strings("product_types"u8, []);
        data.Time("update_time"u8, product.UpdatedMs);
    });

    public static void TellDeauthorised(this Market market) => market.Send(Topics.SellerDeauthorization, data =>
        data.WriteString("message"u8, $"Shop_id {market.Trading.Id} is deauthorized from your APP by merchant."));

    private static void Send(this Market market, int topic, Action<Utf8JsonWriter> data)
    {
        if (market.Registrations.Find(market.Trading.Id, Topics.Name(topic)) is null)
        {
            return;
        }

        var body = new ArrayBufferWriter<byte>(384);

        using (var writer = new Utf8JsonWriter(body, WireJson.WriterOptions))
        {
            writer.WriteStartObject();
            writer.WriteNumber("type"u8, topic);
            writer.Id("tts_notification_id"u8, FirstNotificationId + market.Deliveries.NextSequence);
            writer.WriteString("shop_id"u8, market.Trading.Id);
            writer.Time("timestamp"u8, market.NowMs);
            writer.WriteStartObject("data"u8);
            data(writer);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        market.Deliveries.Add(market.Trading.Id, topic, Encoding.UTF8.GetString(body.WrittenSpan));
    }
}
