using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>
/// Which orders to search. All members may be left out; together they narrow. Source: fact sheet 4.3.
/// </summary>
public sealed record OrderFilter
{
    /// <summary>One of <see cref="OrderStatuses"/>.</summary>
    public string? OrderStatus { get; init; }

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

    /// <summary>TIKTOK or SELLER.</summary>
    public string? ShippingType { get; init; }

    public string? BuyerUserId { get; init; }

    public bool? IsBuyerRequestCancel { get; init; }

    /// <summary>At most 100.</summary>
    public IReadOnlyList<string>? WarehouseIds { get; init; }
}
