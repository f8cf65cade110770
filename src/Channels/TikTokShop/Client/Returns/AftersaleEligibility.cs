using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What may be asked of an order after it was sold. Source: fact sheet 4.7.</summary>
public sealed class AftersaleEligibility : Answer
{
    [JsonPropertyName("sku_eligibility")]
    public IReadOnlyList<SkuEligibility>? Skus { get; set; }
}

/// <summary>What may be asked of a SKU.</summary>
public sealed class SkuEligibility
{
    public string? SkuId { get; set; }

    [JsonPropertyName("line_item_eligibility")]
    public IReadOnlyList<LineEligibility>? Lines { get; set; }
}

/// <summary>Whether units may be cancelled, refunded or returned.</summary>
public sealed class LineEligibility
{
    public string? RequestType { get; set; }

    /// <summary>Spelled so on the wire.</summary>
    [JsonPropertyName("order_line_items_ids")]
    public IReadOnlyList<string>? OrderLineItemIds { get; set; }

    [JsonPropertyName("eligible")]
    public bool? IsEligible { get; set; }

    public string? IneligibleReason { get; set; }
}

/// <summary>What would be refunded. Source: fact sheet 4.7.</summary>
public sealed record RefundQuery
{
    public required string OrderId { get; init; }

    /// <summary>CANCEL, REFUND or RETURN_AND_REFUND.</summary>
    public required string RequestType { get; init; }

    public required string ReasonName { get; init; }

    /// <summary>The units, or else the SKUs.</summary>
    public IReadOnlyList<string>? OrderLineItemIds { get; init; }

    public IReadOnlyList<SkuQuantity>? Skus { get; init; }

    public string? ShipmentType { get; init; }

    public string? HandoverMethod { get; init; }
}

/// <summary>What would go back to the buyer.</summary>
public sealed class RefundQuote : Answer
{
    [JsonPropertyName("order_refund_amount")]
    public Refund? Refund { get; set; }
}
