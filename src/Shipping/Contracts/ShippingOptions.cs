namespace CreatorFlow.Shipping.Contracts;

/// <summary>What the host decides about shipping.</summary>
public sealed record ShippingOptions
{
    /// <summary>How often the carrier is asked about a parcel under way.</summary>
    public TimeSpan TrackEvery { get; init; } = TimeSpan.FromHours(1);

    /// <summary>
    /// How long a purchase whose answer was lost may still come about at the carrier. Only after it is "nothing found"
    /// believed and the label bought again. Must be longer than a call may take.
    /// </summary>
    public TimeSpan PurchaseSettles { get; init; } = TimeSpan.FromSeconds(45);

    /// <summary>How long quotes for the same lane, weight and day are used again.</summary>
    public TimeSpan QuotesLast { get; init; } = TimeSpan.FromMinutes(10);
}
