namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>Where an order stands.</summary>
internal enum OrderStatus
{
    Unpaid,
    OnHold,
    AwaitingShipment,
    PartiallyShipping,
    AwaitingCollection,
    InTransit,
    Delivered,
    Completed,
    Cancelled,
}

/// <summary>The platform's words for where an order stands.</summary>
internal static class OrderStatusText
{
    private static readonly string[] Names =
    [
        "UNPAID", "ON_HOLD", "AWAITING_SHIPMENT", "PARTIALLY_SHIPPING", "AWAITING_COLLECTION", "IN_TRANSIT",
        "DELIVERED",
        "COMPLETED", "CANCELLED",
    ];

    public static IReadOnlyList<string> All => Names;

    public static string Wire(this OrderStatus status) => Names[(int)status];

    /// <summary>The spelling in webhooks, which differs for cancelled orders.</summary>
    public static string WebhookWire(this OrderStatus status) =>
        status == OrderStatus.Cancelled ? "CANCEL" : status.Wire();

    public static bool IsShipped(this OrderStatus status) =>
        status is OrderStatus.AwaitingCollection or OrderStatus.InTransit
            or OrderStatus.Delivered or OrderStatus.Completed;
}
