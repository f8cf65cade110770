namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A return that the seller opens. Source: fact sheet 4.7.</summary>
public sealed record OpenReturn
{
    public required string OrderId { get; init; }

    /// <summary>REFUND, RETURN_AND_REFUND or REPLACEMENT.</summary>
    public required string ReturnType { get; init; }

    public required string ReturnReason { get; init; }

    /// <summary>The units, or else the SKUs.</summary>
    public IReadOnlyList<string>? OrderLineItemIds { get; init; }

    public IReadOnlyList<SkuQuantity>? Skus { get; init; }

    public decimal? RefundTotal { get; init; }

    public string? Currency { get; init; }

    /// <summary>PLATFORM or BUYER_ARRANGE.</summary>
    public string? ShipmentType { get; init; }

    /// <summary>DROP_OFF or PICKUP.</summary>
    public string? HandoverMethod { get; init; }
}

/// <summary>The return that came of it.</summary>
public sealed class ReturnOpened : Answer
{
    public string? ReturnId { get; set; }

    /// <summary>One of <see cref="ReturnStatuses"/>.</summary>
    public string? ReturnStatus { get; set; }
}
