using System.Text.Json;
using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Type 5: a product may have another status. Source: fact sheet 6.</summary>
public sealed class ProductStatusChanged : WebhookEvent
{
    /// <summary>A number beyond 53 bits on the wire.</summary>
    public string? ProductId { get; set; }

    /// <summary>PRODUCT_FIRST_PASS_REVIEW, PRODUCT_STATUS_CHANGED or PRODUCT_AUDIT_FAILURE.</summary>
    public string? Status { get; set; }

    public string? SuspendedReason { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>Type 15: something about a product changed.</summary>
public sealed class ProductChanged : WebhookEvent
{
    public string? ProductId { get; set; }

    public string? ChangeSource { get; set; }

    public IReadOnlyList<string>? ChangedFields { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>Type 16: there is a new product.</summary>
public sealed class ProductCreated : WebhookEvent
{
    /// <summary>A number beyond 53 bits on the wire.</summary>
    public string? ProductId { get; set; }

    public IReadOnlyList<string>? ProductTypes { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>Type 18: a product is in another category.</summary>
public sealed class ProductCategoryChanged : WebhookEvent
{
    public string? ProductId { get; set; }

    public string? PreviousCategoryId { get; set; }

    public string? CurrentCategoryId { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>Type 37: a product's review goes on.</summary>
public sealed class ProductAuditChanged : WebhookEvent
{
    /// <summary>A number beyond 53 bits on the wire.</summary>
    public string? ProductId { get; set; }

    public ProductAudit? Audit { get; set; }

    /// <summary>The product on other platforms, as it was sent.</summary>
    public JsonElement? IntegratedPlatformStatuses { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>Type 17, of creators: a product was put into a video or taken out.</summary>
public sealed class ContentPosted : WebhookEvent
{
    public string? ProductId { get; set; }

    [JsonPropertyName("event")]
    public PostedContent? Content { get; set; }
}

/// <summary>What happened to which content.</summary>
public sealed class PostedContent
{
    /// <summary>ADD, UPDATE or REMOVE.</summary>
    public string? Type { get; set; }

    /// <summary>VIDEO.</summary>
    public string? Scene { get; set; }

    public string? ContentId { get; set; }
}
