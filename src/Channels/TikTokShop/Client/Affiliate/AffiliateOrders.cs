using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Which orders of creators to search. Source: fact sheet 4.10.</summary>
public sealed record AffiliateOrderFilter
{
    /// <summary>Inclusive.</summary>
    [JsonPropertyName("create_time_ge")]
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Exclusive.</summary>
    [JsonPropertyName("create_time_lt")]
    public DateTimeOffset? CreatedBefore { get; init; }

    public string? ProgramId { get; init; }
}

/// <summary>A page of orders that creators brought.</summary>
public sealed class AffiliateOrderPage : PageAnswer, IPage<AffiliateOrder>
{
    public IReadOnlyList<AffiliateOrder>? Orders { get; set; }

    IReadOnlyList<AffiliateOrder>? IPage<AffiliateOrder>.Items => Orders;
}

/// <summary>An order that a creator brought: the only link from orders to content.</summary>
public sealed class AffiliateOrder
{
    public string? Id { get; set; }

    public string? Status { get; set; }

    [JsonPropertyName("create_time")]
    public DateTimeOffset? CreatedAt { get; set; }

    [JsonPropertyName("delivery_time")]
    public DateTimeOffset? DeliveredAt { get; set; }

    public IReadOnlyList<AffiliateSku>? Skus { get; set; }
}
