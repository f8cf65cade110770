using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Which packages to search. Source: fact sheet 4.5.</summary>
public sealed record PackageFilter
{
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

    /// <summary>One of <see cref="PackageStatuses"/>.</summary>
    public string? PackageStatus { get; init; }
}

/// <summary>A page of packages.</summary>
public sealed class PackagePage : PageAnswer, IPage<FoundPackage>
{
    public IReadOnlyList<FoundPackage>? Packages { get; set; }

    IReadOnlyList<FoundPackage>? IPage<FoundPackage>.Items => Packages;
}

/// <summary>A package as a search tells it.</summary>
public sealed class FoundPackage
{
    public string? Id { get; set; }

    public IReadOnlyList<PackageOrder>? Orders { get; set; }

    public IReadOnlyList<string>? OrderLineItemIds { get; set; }

    /// <summary>One of <see cref="PackageStatuses"/>.</summary>
    public string? Status { get; set; }

    public string? TrackingNumber { get; set; }

    public string? ShippingProviderId { get; set; }

    public string? ShippingProviderName { get; set; }

    [JsonPropertyName("create_time")]
    public DateTimeOffset? CreatedAt { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }
}

/// <summary>An order in a package.</summary>
public sealed class PackageOrder
{
    public string? Id { get; set; }

    public IReadOnlyList<PackageSku>? Skus { get; set; }
}

/// <summary>A SKU in a package.</summary>
public sealed class PackageSku
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public int? Quantity { get; set; }

    public string? ImageUrl { get; set; }
}
