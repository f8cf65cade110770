namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What a seller may refuse. Source: fact sheet 4.7.</summary>
public static class RejectDecisions
{
    public const string Refund = "REJECT_REFUND";
    public const string Return = "REJECT_RETURN";
    public const string ReceivedPackage = "REJECT_RECEIVED_PACKAGE";
    public const string Replacement = "REJECT_REPLACEMENT";
}
