namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The states of packages. Others may appear. Source: fact sheet 5.</summary>
public static class PackageStatuses
{
    /// <summary>Of lines only.</summary>
    public const string ToFulfil = "TO_FULFILL";
    public const string Processing = "PROCESSING";
    public const string Fulfilling = "FULFILLING";
    public const string Completed = "COMPLETED";
    public const string Cancelled = "CANCELLED";
}
