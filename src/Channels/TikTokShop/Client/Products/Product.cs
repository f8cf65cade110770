using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A product; a search tells only some of its members. Source: fact sheet 4.4.</summary>
public sealed class Product : Answer
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    /// <summary>One of <see cref="ProductStatuses"/>.</summary>
    public string? Status { get; set; }

    /// <summary>The same in newer answers.</summary>
    public string? ProductStatus { get; set; }

    /// <summary>HTML.</summary>
    public string? Description { get; set; }

    public IReadOnlyList<string>? SalesRegions { get; set; }

    [JsonPropertyName("create_time")]
    public DateTimeOffset? CreatedAt { get; set; }

    [JsonPropertyName("update_time")]
    public DateTimeOffset? UpdatedAt { get; set; }

    public bool? IsNotForSale { get; set; }

    public bool? IsReplicated { get; set; }

    public bool? HasDraft { get; set; }

    public bool? IsCodAllowed { get; set; }

    public string? ListingQualityTier { get; set; }

    public ProductAudit? Audit { get; set; }

    public IReadOnlyList<AuditFailure>? AuditFailedReasons { get; set; }

    public IReadOnlyList<PlatformStatus>? IntegratedPlatformStatuses { get; set; }

    public IReadOnlyList<Category>? RecommendedCategories { get; set; }

    public IReadOnlyList<ProductFamily>? ProductFamilies { get; set; }

    public IReadOnlyList<ProductSku>? Skus { get; set; }

    /// <summary>From the top down to the leaf.</summary>
    public IReadOnlyList<Category>? CategoryChains { get; set; }

    public Brand? Brand { get; set; }

    public IReadOnlyList<ProductImage>? MainImages { get; set; }

    public ProductVideo? Video { get; set; }

    public Dimensions? PackageDimensions { get; set; }

    public Weight? PackageWeight { get; set; }

    public IReadOnlyList<ProductAttribute>? ProductAttributes { get; set; }

    public IReadOnlyList<Certification>? Certifications { get; set; }

    public SizeChart? SizeChart { get; set; }

    public IReadOnlyList<ProductDeliveryOption>? DeliveryOptions { get; set; }

    public string? ExternalProductId { get; set; }

    public IReadOnlyList<string>? ProductTypes { get; set; }

    public int? MinimumOrderQuantity { get; set; }

    public string? ShippingTemplateId { get; set; }
}
