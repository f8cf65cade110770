using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Which transactions to list that are not settled. Source: fact sheet 4.8.</summary>
public sealed record UnsettledFilter
{
    /// <summary>Inclusive.</summary>
    [JsonPropertyName("search_time_ge")]
    public DateTimeOffset? From { get; init; }

    /// <summary>Exclusive.</summary>
    [JsonPropertyName("search_time_lt")]
    public DateTimeOffset? Before { get; init; }
}

/// <summary>A page of estimates, and their sums.</summary>
public sealed class UnsettledPage : PageAnswer, IPage<UnsettledTransaction>
{
    [JsonPropertyName("sum_est_settlement_amount")]
    public decimal? SettlementAmount { get; set; }

    [JsonPropertyName("sum_est_revenue_amount")]
    public decimal? RevenueAmount { get; set; }

    [JsonPropertyName("sum_est_adjustment_amount")]
    public decimal? AdjustmentAmount { get; set; }

    [JsonPropertyName("sum_est_fee_amount")]
    public decimal? FeeAmount { get; set; }

    public IReadOnlyList<UnsettledTransaction>? Transactions { get; set; }

    IReadOnlyList<UnsettledTransaction>? IPage<UnsettledTransaction>.Items => Transactions;
}

/// <summary>What an order or an adjustment will come to, as an estimate.</summary>
public sealed class UnsettledTransaction : ISettledAmounts
{
    public string? Id { get; set; }

    /// <summary>ORDER, or the kind of adjustment.</summary>
    public string? Type { get; set; }

    /// <summary>UNSETTLED.</summary>
    public string? Status { get; set; }

    public string? Currency { get; set; }

    /// <summary>An instant as a text, or so many days after the delivery.</summary>
    public string? EstimatedSettlement { get; set; }

    public string? UnsettledReason { get; set; }

    [JsonPropertyName("order_create_time")]
    public DateTimeOffset? OrderCreatedAt { get; set; }

    [JsonPropertyName("order_delivery_time")]
    public DateTimeOffset? OrderDeliveredAt { get; set; }

    public string? OrderId { get; set; }

    public string? AdjustmentId { get; set; }

    public string? AdjustmentOrderId { get; set; }

    [JsonPropertyName("est_adjustment_amount")]
    public decimal? AdjustmentAmount { get; set; }

    [JsonPropertyName("est_settlement_amount")]
    public decimal? SettlementAmount { get; set; }

    [JsonPropertyName("est_revenue_amount")]
    public decimal? RevenueAmount { get; set; }

    public Breakdown? RevenueBreakdown { get; set; }

    [JsonPropertyName("est_shipping_cost_amount")]
    public decimal? ShippingCostAmount { get; set; }

    public Breakdown? ShippingCostBreakdown { get; set; }

    [JsonPropertyName("est_fee_tax_amount")]
    public decimal? FeeTaxAmount { get; set; }

    public Breakdown? FeeTaxBreakdown { get; set; }
}
