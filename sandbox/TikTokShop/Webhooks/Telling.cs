using System.Globalization;
using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Cancellations;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Returns;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Webhooks;

/// <summary>The messages about orders, packages, cancellations and returns. Call under the gate.</summary>
internal static class Telling
{
    public static void Tell(this Market market, Order order) => market.Send(Topics.OrderStatus, data =>
    {
        data.WriteString("order_id"u8, order.Id);
        data.WriteString(
            "order_status"u8,
            market.Switches.WebhookSaysCancel ? order.State.Status.WebhookWire() : order.State.Status.Wire());
        data.WriteBoolean("is_on_hold_order"u8, order.State.PaidMs > 0);
        data.Time("update_time"u8, order.State.UpdatedMs);
    });

    public static void TellAddress(this Market market, Order order) => market.Send(Topics.RecipientAddress, data =>
    {
        data.WriteString("order_id"u8, order.Id);
        data.Time("update_time"u8, order.State.UpdatedMs);
    });

    public static void Tell(this Market market, Cancellation cancellation)
    {
        market.Send(Topics.CancellationStatus, data =>
        {
            data.WriteString("order_id"u8, cancellation.OrderId);
            data.WriteString("cancellations_role"u8, cancellation.Role);
            data.WriteString("cancel_status"u8, cancellation.Status);
            data.WriteString("cancel_id"u8, cancellation.Id);
            data.Time("create_time"u8, cancellation.CreatedMs);
        });
        market.TellLegacy(cancellation.OrderId, cancellation.Id, cancellation.Role, new Legacy(
            cancellation.Role == "BUYER" ? 4 : 1, "ORDER_REQUEST_CANCEL",
            cancellation.Status == Cancellation.Complete));
    }

    public static void Tell(this Market market, ReturnCase found)
    {
        var record = found.Record;
        market.Send(Topics.ReturnStatus, data =>
        {
            data.WriteString("order_id"u8, record.OrderId);
            data.WriteString("return_role"u8, record.Role);
            data.WriteString("return_type"u8, record.Type);
            data.WriteString("return_status"u8, record.Status);
            data.WriteString("return_id"u8, record.Id);
            data.Time("create_time"u8, record.CreatedMs);
            data.Time("update_time"u8, record.UpdatedMs);
        });
        market.TellLegacy(record.OrderId, record.Id, record.Role, new Legacy(
            record.Type == ReturnCase.Refund ? 2 : 3,
            record.Type == ReturnCase.Refund ? "ORDER_REFUND" : "ORDER_RETURN",
            record.Status == ReturnStatus.Complete));
    }

    /// <summary>Packages were made, parted or put together.</summary>
    public static void TellPackages(
        this Market market, string change, string role, IReadOnlyList<(long Id, string[] Orders)> packages) =>
        market.Send(Topics.PackageUpdate, data =>
        {
            data.WriteString("sc_type"u8, change);
            data.WriteString("role_type"u8, role);
            data.Objects("package_list"u8, packages, (item, made) =>
            {
                item.Id("package_id"u8, made.Id);
                item.Strings("order_id_list"u8, made.Orders);
            });
            data.Time("update_time"u8, market.NowMs);
        });

    private readonly record struct Legacy(int Type, string Event, bool IsComplete);

    private static void TellLegacy(this Market market, string orderId, string id, string role, Legacy legacy)
    {
        if (!market.Switches.LegacyReverseWebhook)
        {
            return;
        }

        market.Send(Topics.ReverseStatus, data =>
        {
            data.WriteString("order_id"u8, orderId);
            data.WriteString("reverse_order_id"u8, id);
            data.WriteNumber("reverse_type"u8, legacy.Type);
            data.WriteNumber("reverse_user"u8, role switch { "BUYER" => 1, "SELLER" => 2, "OPERATOR" => 3, _ => 4 });
            data.WriteNumber("reverse_order_status"u8, legacy.IsComplete ? 100 : 1);
            data.WriteString("reverse_event_type"u8, legacy.Event);
            data.Time("update_time"u8, market.NowMs);
        });
    }
}
