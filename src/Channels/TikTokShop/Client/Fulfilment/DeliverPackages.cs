namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>How deliveries went that the seller's own carrier made. Source: fact sheet 4.5.</summary>
public sealed record DeliverPackages
{
    public required IReadOnlyList<DeliveredPackage> Packages { get; init; }
}

/// <summary>How a delivery went.</summary>
public sealed record DeliveredPackage
{
    public required string Id { get; init; }

    /// <summary>DELIVERY_SUCCESS, DELIVERY_FAILED or UPDATE_POD.</summary>
    public required string DeliveryType { get; init; }

    public string? FailDeliveryReason { get; init; }

    public string? FileType { get; init; }

    public string? FileUrl { get; init; }
}

/// <summary>Which deliveries were not taken.</summary>
public sealed class PackagesDelivered : PartialAnswer;
