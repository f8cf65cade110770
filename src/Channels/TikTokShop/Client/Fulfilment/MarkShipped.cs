namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>That an order, or units of it, left with the seller's own carrier. Source: fact sheet 4.5.</summary>
public sealed record MarkShipped
{
    /// <summary>The whole order when left out.</summary>
    public IReadOnlyList<string>? OrderLineItemIds { get; init; }

    public required string TrackingNumber { get; init; }

    public required string ShippingProviderId { get; init; }
}

/// <summary>The package that came of it.</summary>
public sealed class MarkedShipped : Answer
{
    public string? OrderId { get; set; }

    public IReadOnlyList<string>? OrderLineItemIds { get; set; }

    public string? PackageId { get; set; }

    public Warning? Warning { get; set; }
}

/// <summary>A number and a carrier that take the place of earlier ones.</summary>
public sealed record ShippingChange
{
    public required string TrackingNumber { get; init; }

    public required string ShippingProviderId { get; init; }
}
