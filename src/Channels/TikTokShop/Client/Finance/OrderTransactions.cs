using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What an order came to once it was settled. Source: fact sheet 4.8.</summary>
public sealed class OrderTransactions : Answer
{
    public string? OrderId { get; set; }

    [JsonPropertyName("order_create_time")]
    public DateTimeOffset? OrderCreatedAt { get; set; }

    public string? Currency { get; set; }

    public decimal? RevenueAmount { get; set; }

    public decimal? FeeAndTaxAmount { get; set; }

    public decimal? ShippingCostAmount { get; set; }

    public decimal? SettlementAmount { get; set; }

    [JsonPropertyName("sku_transactions")]
    public IReadOnlyList<SkuTransaction>? Skus { get; set; }
}

/// <summary>What a SKU of it came to.</summary>
public sealed class SkuTransaction
{
    public string? SkuId { get; set; }

    public string? SkuName { get; set; }

    public string? ProductName { get; set; }

    public string? StatementId { get; set; }

    /// <summary>A text on the wire.</summary>
    public int? Quantity { get; set; }

    public decimal? SettlementAmount { get; set; }

    public decimal? RevenueAmount { get; set; }

    public Breakdown? RevenueBreakdown { get; set; }

    public decimal? ShippingCostAmount { get; set; }

    public Breakdown? ShippingCostBreakdown { get; set; }

    public decimal? FeeTaxAmount { get; set; }

    /// <summary>Its part <c>fee</c> holds what creators cost.</summary>
    public Breakdown? FeeTaxBreakdown { get; set; }

    public Breakdown? SupplementaryComponent { get; set; }
}
