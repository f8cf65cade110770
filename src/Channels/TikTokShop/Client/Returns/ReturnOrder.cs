using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A return or a refund. Source: fact sheet 4.7.</summary>
public sealed class ReturnOrder
{
    public string? ReturnId { get; set; }

    public string? OrderId { get; set; }

    /// <summary>REFUND, RETURN_AND_REFUND or REPLACEMENT.</summary>
    public string? ReturnType { get; set; }

    /// <summary>One of <see cref="ReturnStatuses"/>.</summary>
    public string? ReturnStatus { get; set; }

    /// <summary>IN_PROGRESS, SUPPORT_BUYER, SUPPORT_SELLER or CLOSED.</summary>
    public string? ArbitrationStatus { get; set; }

    /// <summary>Who asked.</summary>
    public string? Role { get; set; }

    public string? ReturnReason { get; set; }

    public string? ReturnReasonText { get; set; }

    /// <summary>PLATFORM or BUYER_ARRANGE.</summary>
    public string? ShipmentType { get; set; }

    /// <summary>DROP_OFF or PICKUP.</summary>
    public string? HandoverMethod { get; set; }

    public string? ReturnTrackingNumber { get; set; }

    public string? ReturnProviderId { get; set; }

    public string? ReturnProviderName { get; set; }

    [JsonPropertyName("pre_return_id")]
    public string? PreviousReturnId { get; set; }

    public string? NextReturnId { get; set; }

    public bool? CanBuyerKeepItem { get; set; }

    [JsonPropertyName("seller_next_action_response")]
    public IReadOnlyList<NextAction>? NextActions { get; set; }

    [JsonPropertyName("return_line_items")]
    public IReadOnlyList<ReturnLine>? Lines { get; set; }

    [JsonPropertyName("discount_amount")]
    public IReadOnlyList<ReturnDiscount>? Discounts { get; set; }

    [JsonPropertyName("shipping_fee_amount")]
    public IReadOnlyList<ReturnShippingFee>? ShippingFees { get; set; }

    [JsonPropertyName("refund_amount")]
    public Refund? Refund { get; set; }

    public string? ReturnMethod { get; set; }

    public bool? IsCombinedReturn { get; set; }

    public string? CombinedReturnId { get; set; }

    public Amount? PartialRefund { get; set; }

    public WarehouseAddress? ReturnWarehouseAddress { get; set; }

    [JsonPropertyName("create_time")]
    public DateTimeOffset? CreatedAt { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }
}
