using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Type 1: an order may have another status. Read it again. Source: fact sheet 6.</summary>
public sealed class OrderStatusChanged : WebhookEvent
{
    public string? OrderId { get; set; }

    /// <summary>One of <see cref="OrderStatuses"/>, where the cancelled ones are spelled CANCEL.</summary>
    [JsonPropertyName("order_status")]
    public string? Status { get; set; }

    public bool? IsOnHoldOrder { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>Type 2, which 11 and 12 replace: something is to be undone of an order.</summary>
public sealed class ReverseStatusChanged : WebhookEvent
{
    public string? OrderId { get; set; }

    public string? ReverseOrderId { get; set; }

    /// <summary>1 cancels, 2 refunds, 3 returns and refunds, 4 asks to cancel.</summary>
    public int? ReverseType { get; set; }

    /// <summary>1 is the buyer, 2 the seller, 3 an operator, 4 the system.</summary>
    public int? ReverseUser { get; set; }

    /// <summary>100 is complete.</summary>
    [JsonPropertyName("reverse_order_status")]
    public int? Status { get; set; }

    /// <summary>ORDER_REQUEST_CANCEL, ORDER_RETURN or ORDER_REFUND.</summary>
    [JsonPropertyName("reverse_event_type")]
    public string? Kind { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>Type 3: an order goes elsewhere. It has no id of its own.</summary>
public sealed class AddressChanged : WebhookEvent
{
    public string? OrderId { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>Type 11: a cancellation has another status.</summary>
public sealed class CancellationChanged : WebhookEvent
{
    public string? OrderId { get; set; }

    /// <summary>Who asked.</summary>
    [JsonPropertyName("cancellations_role")]
    public string? Role { get; set; }

    /// <summary>One of <see cref="CancellationStatuses"/>.</summary>
    [JsonPropertyName("cancel_status")]
    public string? Status { get; set; }

    public string? CancelId { get; set; }

    [JsonPropertyName("create_time")]
    public DateTimeOffset? CreatedAt { get; set; }
}

/// <summary>Type 12: a return has another status.</summary>
public sealed class ReturnChanged : WebhookEvent
{
    public string? OrderId { get; set; }

    /// <summary>Who asked.</summary>
    [JsonPropertyName("return_role")]
    public string? Role { get; set; }

    /// <summary>REFUND, RETURN_AND_REFUND or REPLACEMENT.</summary>
    public string? ReturnType { get; set; }

    /// <summary>One of <see cref="ReturnStatuses"/>.</summary>
    [JsonPropertyName("return_status")]
    public string? Status { get; set; }

    public string? ReturnId { get; set; }

    [JsonPropertyName("create_time")]
    public DateTimeOffset? CreatedAt { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>Type 36, in Brazil: a package's invoice has another status.</summary>
public sealed class InvoiceChanged : WebhookEvent
{
    public string? PackageId { get; set; }

    public IReadOnlyList<string>? OrderIds { get; set; }

    [JsonPropertyName("invoice_status")]
    public string? Status { get; set; }

    public string? InvalidReason { get; set; }
}
