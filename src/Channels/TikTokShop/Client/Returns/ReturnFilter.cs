using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Which returns to search. Source: fact sheet 4.7.</summary>
public sealed record ReturnFilter
{
    public IReadOnlyList<string>? ReturnIds { get; init; }

    public IReadOnlyList<string>? OrderIds { get; init; }

    public IReadOnlyList<string>? BuyerUserIds { get; init; }

    /// <summary>REFUND, RETURN_AND_REFUND or REPLACEMENT.</summary>
    public IReadOnlyList<string>? ReturnTypes { get; init; }

    /// <summary>Of <see cref="ReturnStatuses"/>.</summary>
    [JsonPropertyName("return_status")]
    public IReadOnlyList<string>? Statuses { get; init; }

    [JsonPropertyName("seller_proposed_return_type")]
    public IReadOnlyList<string>? SellerProposedTypes { get; init; }

    /// <summary>IN_PROGRESS, SUPPORT_BUYER, SUPPORT_SELLER or CLOSED.</summary>
    [JsonPropertyName("arbitration_status")]
    public IReadOnlyList<string>? ArbitrationStatuses { get; init; }

    /// <summary>Inclusive.</summary>
    [JsonPropertyName("create_time_ge")]
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Exclusive.</summary>
    [JsonPropertyName("create_time_lt")]
    public DateTimeOffset? CreatedBefore { get; init; }

    /// <summary>Inclusive.</summary>
    [JsonPropertyName("update_time_ge")]
    public DateTimeOffset? UpdatedFrom { get; init; }

    /// <summary>Exclusive.</summary>
    [JsonPropertyName("update_time_lt")]
    public DateTimeOffset? UpdatedBefore { get; init; }

    /// <summary>The language of texts, for example en-US.</summary>
    public string? Locale { get; init; }
}

/// <summary>A page of returns.</summary>
public sealed class ReturnPage : PageAnswer, IPage<ReturnOrder>
{
    [JsonPropertyName("return_orders")]
    public IReadOnlyList<ReturnOrder>? Returns { get; set; }

    IReadOnlyList<ReturnOrder>? IPage<ReturnOrder>.Items => Returns;
}
