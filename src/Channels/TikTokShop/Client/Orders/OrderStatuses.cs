namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The states of orders and of their lines. Others may appear. Source: fact sheet 5.</summary>
public static class OrderStatuses
{
    public const string Unpaid = "UNPAID";

    /// <summary>Paid, and the buyer may still change their mind: not to be shipped.</summary>
    public const string OnHold = "ON_HOLD";
    public const string AwaitingShipment = "AWAITING_SHIPMENT";

    /// <summary>Some of its lines are shipped.</summary>
    public const string PartiallyShipping = "PARTIALLY_SHIPPING";

    /// <summary>Shipped by the seller, not yet scanned by the carrier.</summary>
    public const string AwaitingCollection = "AWAITING_COLLECTION";
    public const string InTransit = "IN_TRANSIT";
    public const string Delivered = "DELIVERED";
    public const string Completed = "COMPLETED";
    public const string Cancelled = "CANCELLED";

    /// <summary>How webhooks spell the one before.</summary>
    public const string CancelledInWebhooks = "CANCEL";
}
