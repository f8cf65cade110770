namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The states of products. Others may appear. Source: fact sheet 4.4.</summary>
public static class ProductStatuses
{
    /// <summary>For searches.</summary>
    public const string All = "ALL";
    public const string Draft = "DRAFT";
    public const string Pending = "PENDING";
    public const string Failed = "FAILED";

    /// <summary>The only one whose stock can be set.</summary>
    public const string Active = "ACTIVATE";
    public const string SellerDeactivated = "SELLER_DEACTIVATED";
    public const string PlatformDeactivated = "PLATFORM_DEACTIVATED";
    public const string Frozen = "FREEZE";
    public const string Deleted = "DELETED";
}
