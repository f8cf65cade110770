using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Which movements of the balance to list. Source: fact sheet 4.8.</summary>
public sealed record WithdrawalFilter
{
    /// <summary>WITHDRAW, SETTLE, TRANSFER or REVERSE.</summary>
    public required IReadOnlyList<string> Types { get; init; }

    /// <summary>Inclusive.</summary>
    [JsonPropertyName("create_time_ge")]
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Exclusive.</summary>
    [JsonPropertyName("create_time_lt")]
    public DateTimeOffset? CreatedBefore { get; init; }
}

/// <summary>A page of movements.</summary>
public sealed class WithdrawalPage : PageAnswer, IPage<Withdrawal>
{
    public IReadOnlyList<Withdrawal>? Withdrawals { get; set; }

    IReadOnlyList<Withdrawal>? IPage<Withdrawal>.Items => Withdrawals;
}

/// <summary>A movement of the seller's balance.</summary>
public sealed class Withdrawal
{
    public string? Id { get; set; }

    /// <summary>WITHDRAW, SETTLE, TRANSFER or REVERSE.</summary>
    public string? Type { get; set; }

    public decimal? Amount { get; set; }

    public string? Currency { get; set; }

    /// <summary>PROCESSING, SUCCESS or FAILED.</summary>
    public string? Status { get; set; }

    [JsonPropertyName("create_time")]
    public DateTimeOffset? CreatedAt { get; set; }
}
