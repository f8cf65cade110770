using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Which payments to list. Source: fact sheet 4.8.</summary>
public sealed record PaymentFilter
{
    /// <summary>Inclusive.</summary>
    [JsonPropertyName("create_time_ge")]
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Exclusive.</summary>
    [JsonPropertyName("create_time_lt")]
    public DateTimeOffset? CreatedBefore { get; init; }
}

/// <summary>A page of payments.</summary>
public sealed class PaymentPage : PageAnswer, IPage<Payment>
{
    public IReadOnlyList<Payment>? Payments { get; set; }

    IReadOnlyList<Payment>? IPage<Payment>.Items => Payments;
}

/// <summary>Money that goes to the seller.</summary>
public sealed class Payment
{
    public string? Id { get; set; }

    public string? Status { get; set; }

    [JsonPropertyName("create_time")]
    public DateTimeOffset? CreatedAt { get; set; }

    [JsonPropertyName("paid_time")]
    public DateTimeOffset? PaidAt { get; set; }

    public PaymentAmount? Amount { get; set; }

    public PaymentAmount? SettlementAmount { get; set; }

    public PaymentAmount? ReserveAmount { get; set; }

    [JsonPropertyName("payment_amount_before_exchange")]
    public PaymentAmount? BeforeExchange { get; set; }

    public decimal? ExchangeRate { get; set; }

    /// <summary>Masked.</summary>
    public string? BankAccount { get; set; }
}

/// <summary>An amount as payments write it.</summary>
public sealed class PaymentAmount
{
    public decimal? Value { get; set; }

    public string? Currency { get; set; }
}
