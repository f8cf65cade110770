using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Type 27: a SKU runs low or out, and nothing else about stock. Source: fact sheet 6.</summary>
public sealed class StockAlert : WebhookEvent
{
    public string? ProductId { get; set; }

    public string? SkuId { get; set; }

    [JsonPropertyName("trigger_reason")]
    public StockAlertReason? Reason { get; set; }

    /// <summary>SUFFICIENT_STOCK, LOW_STOCK or OUT_OF_STOCK.</summary>
    [JsonPropertyName("current_inventory_status")]
    public string? Status { get; set; }

    [JsonPropertyName("inventory_distribution")]
    public AlertedStock? Stock { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>Why it was sent.</summary>
public sealed class StockAlertReason
{
    /// <summary>PREDICTION or REALTIME.</summary>
    [JsonPropertyName("alert_type")]
    public string? Kind { get; set; }

    public int? LeadDays { get; set; }

    public int? LowStockThreshold { get; set; }
}

/// <summary>What is there of the SKU.</summary>
public sealed class AlertedStock
{
    public int? TotalQuantity { get; set; }

    public int? AvailableQuantity { get; set; }

    public int? CreatorReservedQuantity { get; set; }

    public int? CampaignReservedQuantity { get; set; }

    public int? CommittedQuantity { get; set; }
}

/// <summary>Type 39: a promotion has another status.</summary>
public sealed class PromotionChanged : WebhookEvent
{
    public string? ActivityId { get; set; }

    public string? ActivityType { get; set; }

    public string? ProductLevel { get; set; }

    public string? Status { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }
}
