using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>What a statement is made of, and its totals. Source: fact sheet 4.8.</summary>
public sealed class TransactionPage : PageAnswer, IPage<StatementTransaction>
{
    [JsonPropertyName("statement_id")]
    public string? Id { get; set; }

    [JsonPropertyName("statement_time")]
    public DateTimeOffset? At { get; set; }

    public string? Status { get; set; }

    public string? Currency { get; set; }

    public decimal? TotalSettlementAmount { get; set; }

    public decimal? TotalRevenueAmount { get; set; }

    public decimal? TotalFeeAmount { get; set; }

    public decimal? TotalAdjustmentAmount { get; set; }

    public decimal? TotalReserveAmount { get; set; }

    public decimal? SettlementAmount { get; set; }

    public decimal? RevenueAmount { get; set; }

    public decimal? FeeAmount { get; set; }

    public decimal? AdjustmentAmount { get; set; }

    public IReadOnlyList<StatementTransaction>? Transactions { get; set; }

    IReadOnlyList<StatementTransaction>? IPage<StatementTransaction>.Items => Transactions;
}

/// <summary>A settled order, an adjustment, or a reserve.</summary>
public sealed class StatementTransaction : ISettledAmounts
{
    public string? Id { get; set; }

    /// <summary>ORDER, RESERVE, or the kind of adjustment.</summary>
    public string? Type { get; set; }

    public string? OrderId { get; set; }

    [JsonPropertyName("order_create_time")]
    public DateTimeOffset? OrderCreatedAt { get; set; }

    public string? AdjustmentId { get; set; }

    public string? AdjustmentOrderId { get; set; }

    public string? AssociatedOrderId { get; set; }

    public string? ReserveId { get; set; }

    public string? ReserveStatus { get; set; }

    public decimal? ReserveAmount { get; set; }

    /// <summary>A text: an instant or so many days.</summary>
    public string? EstimatedReleaseTime { get; set; }

    public decimal? AdjustmentAmount { get; set; }

    public decimal? SettlementAmount { get; set; }

    public decimal? RevenueAmount { get; set; }

    public Breakdown? RevenueBreakdown { get; set; }

    public decimal? ShippingCostAmount { get; set; }

    public Breakdown? ShippingCostBreakdown { get; set; }

    public decimal? FeeTaxAmount { get; set; }

    /// <summary>Its parts are <c>fee</c> and <c>tax</c>.</summary>
    public Breakdown? FeeTaxBreakdown { get; set; }

    public Breakdown? SupplementaryComponent { get; set; }
}
