using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Which statements to list. Source: fact sheet 4.8.</summary>
public sealed record StatementFilter
{
    /// <summary>Inclusive.</summary>
    [JsonPropertyName("statement_time_ge")]
    public DateTimeOffset? From { get; init; }

    /// <summary>Exclusive.</summary>
    [JsonPropertyName("statement_time_lt")]
    public DateTimeOffset? Before { get; init; }

    /// <summary>PAID, FAILED or PROCESSING.</summary>
    public string? PaymentStatus { get; init; }
}

/// <summary>A page of statements.</summary>
public sealed class StatementPage : PageAnswer, IPage<Statement>
{
    public IReadOnlyList<Statement>? Statements { get; set; }

    IReadOnlyList<Statement>? IPage<Statement>.Items => Statements;
}

/// <summary>What one day came to, made at 00:00 UTC. Amounts keep the sign they were sent with.</summary>
public sealed class Statement
{
    public string? Id { get; set; }

    [JsonPropertyName("statement_time")]
    public DateTimeOffset? At { get; set; }

    public string? Currency { get; set; }

    public decimal? SettlementAmount { get; set; }

    /// <summary>Filled outside the UK and the US.</summary>
    public decimal? RevenueAmount { get; set; }

    /// <summary>Filled outside south-east Asia.</summary>
    public decimal? NetSalesAmount { get; set; }

    /// <summary>Filled outside south-east Asia.</summary>
    public decimal? ShippingCostAmount { get; set; }

    public decimal? FeeAmount { get; set; }

    public decimal? AdjustmentAmount { get; set; }

    /// <summary>PAID, FAILED or PROCESSING.</summary>
    public string? PaymentStatus { get; set; }

    public string? PaymentId { get; set; }
}
