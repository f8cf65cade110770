namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A product to create, or what to change of one. Source: fact sheet 4.4.</summary>
public sealed record ProductDraft
{
    /// <summary>For creating: at most 128 characters; the same key creates once.</summary>
    public string? IdempotencyKey { get; init; }

    /// <summary>LISTING when left out, or AS_DRAFT.</summary>
    public string? SaveMode { get; init; }

    public string? Title { get; init; }

    /// <summary>HTML.</summary>
    public string? Description { get; init; }

    /// <summary>A leaf.</summary>
    public string? CategoryId { get; init; }

    /// <summary>v1 or v2.</summary>
    public string? CategoryVersion { get; init; }

    public string? BrandId { get; init; }

    public IReadOnlyList<ProductImage>? MainImages { get; init; }

    public ProductVideo? Video { get; init; }

    /// <summary>At most 100.</summary>
    public IReadOnlyList<SkuDraft>? Skus { get; init; }

    public IReadOnlyList<ProductAttribute>? ProductAttributes { get; init; }

    public IReadOnlyList<Certification>? Certifications { get; init; }

    public SizeChart? SizeChart { get; init; }

    public Dimensions? PackageDimensions { get; init; }

    public Weight? PackageWeight { get; init; }

    public IReadOnlyList<string>? DeliveryOptionIds { get; init; }

    public string? ExternalProductId { get; init; }

    public IReadOnlyList<string>? ProductTypes { get; init; }

    public int? MinimumOrderQuantity { get; init; }

    public bool? IsCodAllowed { get; init; }

    public bool? IsNotForSale { get; init; }

    public string? ShippingTemplateId { get; init; }
}

/// <summary>A SKU to create or change.</summary>
public sealed record SkuDraft
{
    /// <summary>Of a SKU that is there already.</summary>
    public string? Id { get; init; }

    /// <summary>At most 50 characters.</summary>
    public string? SellerSku { get; init; }

    public string? ExternalSkuId { get; init; }

    public IReadOnlyList<SalesAttribute>? SalesAttributes { get; init; }

    public Amount? Price { get; init; }

    public Amount? ListPrice { get; init; }

    public IReadOnlyList<ExternalPrice>? ExternalListPrices { get; init; }

    public IReadOnlyList<SkuStock>? Inventory { get; init; }

    public IdentifierCode? IdentifierCode { get; init; }

    public IReadOnlyList<CombinedSku>? CombinedSkus { get; init; }

    public decimal? SkuUnitCount { get; init; }

    public PreSale? PreSale { get; init; }
}
