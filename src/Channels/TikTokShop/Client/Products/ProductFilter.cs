using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Which products to search; at most 10,000 are reachable. Source: fact sheet 4.4.</summary>
public sealed record ProductFilter
{
    /// <summary>One of <see cref="ProductStatuses"/>; ALL when left out.</summary>
    public string? Status { get; init; }

    /// <summary>At most 10.</summary>
    public IReadOnlyList<string>? SellerSkus { get; init; }

    /// <summary>At most 10.</summary>
    public IReadOnlyList<string>? SkuIds { get; init; }

    /// <summary>Inclusive.</summary>
    [JsonPropertyName("create_time_ge")]
    public DateTimeOffset? CreatedFrom { get; init; }

    /// <summary>Inclusive, unlike the search of orders.</summary>
    [JsonPropertyName("create_time_le")]
    public DateTimeOffset? CreatedUntil { get; init; }

    /// <summary>Inclusive.</summary>
    [JsonPropertyName("update_time_ge")]
    public DateTimeOffset? UpdatedFrom { get; init; }

    /// <summary>Inclusive, unlike the search of orders.</summary>
    [JsonPropertyName("update_time_le")]
    public DateTimeOffset? UpdatedUntil { get; init; }

    /// <summary>v1 or v2.</summary>
    public string? CategoryVersion { get; init; }

    public IReadOnlyList<string>? ListingQualityTiers { get; init; }

    public IReadOnlyList<string>? ListingPlatforms { get; init; }

    public IReadOnlyList<string>? AuditStatus { get; init; }

    public string? SnsFilter { get; init; }

    public bool? ReturnDraftVersion { get; init; }
}

/// <summary>A page of products.</summary>
public sealed class ProductPage : PageAnswer, IPage<Product>
{
    public IReadOnlyList<Product>? Products { get; set; }

    IReadOnlyList<Product>? IPage<Product>.Items => Products;
}
