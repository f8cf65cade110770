namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The states of returns, refunds and replacements. Others may appear. Source: fact sheet 4.7.</summary>
public static class ReturnStatuses
{
    /// <summary>The seller decides.</summary>
    public const string Pending = "RETURN_OR_REFUND_REQUEST_PENDING";
    public const string Rejected = "REFUND_OR_RETURN_REQUEST_REJECT";
    public const string AwaitingBuyerShip = "AWAITING_BUYER_SHIP";
    public const string BuyerShipped = "BUYER_SHIPPED_ITEM";
    public const string PackageRejected = "REJECT_RECEIVE_PACKAGE";
    public const string Success = "RETURN_OR_REFUND_REQUEST_SUCCESS";
    public const string Cancelled = "RETURN_OR_REFUND_REQUEST_CANCEL";
    public const string Complete = "RETURN_OR_REFUND_REQUEST_COMPLETE";
    public const string AwaitingBuyerResponse = "AWAITING_BUYER_RESPONSE";
    public const string ReplacementPending = "REPLACEMENT_REQUEST_PENDING";
    public const string ReplacementRejected = "REPLACEMENT_REQUEST_REJECT";
    public const string ReplacementRefunded = "REPLACEMENT_REQUEST_REFUND_SUCCESS";
    public const string ReplacementCancelled = "REPLACEMENT_REQUEST_CANCEL";
    public const string ReplacementComplete = "REPLACEMENT_REQUEST_COMPLETE";
}
