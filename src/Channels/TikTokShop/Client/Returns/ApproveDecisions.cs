namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What a seller may agree to. Source: fact sheet 4.7.</summary>
public static class ApproveDecisions
{
    public const string Refund = "APPROVE_REFUND";
    public const string Return = "APPROVE_RETURN";
    public const string ReceivedPackage = "APPROVE_RECEIVED_PACKAGE";
    public const string Replacement = "APPROVE_REPLACEMENT";
    public const string RefundInsteadOfReplacement = "ISSUE_REPLACEMENT_REFUND";
    public const string OfferPartialRefund = "OFFER_PARTIAL_REFUND";
}
