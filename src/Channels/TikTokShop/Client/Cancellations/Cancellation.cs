using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A cancellation that was taken, or that a buyer asks for. Source: fact sheet 4.7.</summary>
public sealed class Cancellation
{
    public string? CancelId { get; set; }

    public string? OrderId { get; set; }

    /// <summary>CANCEL, or BUYER_CANCEL where the seller decides.</summary>
    public string? CancelType { get; set; }

    /// <summary>One of <see cref="CancellationStatuses"/>.</summary>
    public string? CancelStatus { get; set; }

    /// <summary>Who asked: BUYER, SELLER, OPERATOR or SYSTEM.</summary>
    public string? Role { get; set; }

    public string? CancelReason { get; set; }

    public string? CancelReasonText { get; set; }

    [JsonPropertyName("create_time")]
    public DateTimeOffset? CreatedAt { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }

    [JsonPropertyName("seller_next_action_response")]
    public IReadOnlyList<NextAction>? NextActions { get; set; }

    [JsonPropertyName("refund_amount")]
    public Refund? Refund { get; set; }

    [JsonPropertyName("cancel_line_items")]
    public IReadOnlyList<CancellationLine>? Lines { get; set; }
}

/// <summary>A unit that is to be cancelled.</summary>
public sealed class CancellationLine
{
    public string? CancelLineItemId { get; set; }

    public string? OrderLineItemId { get; set; }

    public string? SkuId { get; set; }

    public string? SkuName { get; set; }

    public string? ProductName { get; set; }

    public string? SellerSku { get; set; }

    public ProductImage? ProductImage { get; set; }

    [JsonPropertyName("refund_amount")]
    public Refund? Refund { get; set; }
}

/// <summary>What the seller is to do.</summary>
public sealed class NextAction
{
    /// <summary>For example SELLER_RESPOND_CANCEL.</summary>
    public string? Action { get; set; }

    /// <summary>Afterwards it is decided without the seller.</summary>
    [JsonPropertyName("deadline")]
    public DateTimeOffset? DueAt { get; set; }
}
