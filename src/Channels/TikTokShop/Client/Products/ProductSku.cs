using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>A SKU of a product. Source: fact sheet 4.4.</summary>
public sealed class ProductSku
{
    public string? Id { get; set; }

    public string? SellerSku { get; set; }

    public string? ExternalSkuId { get; set; }

    public SkuPrice? Price { get; set; }

    public Amount? ListPrice { get; set; }

    public IReadOnlyList<ExternalPrice>? ExternalListPrices { get; set; }

    public IReadOnlyList<SkuStock>? Inventory { get; set; }

    public PreSale? PreSale { get; set; }

    [JsonPropertyName("status_info")]
    public SkuStatus? Status { get; set; }

    public IReadOnlyList<SalesAttribute>? SalesAttributes { get; set; }

    public IdentifierCode? IdentifierCode { get; set; }

    public IReadOnlyList<CombinedSku>? CombinedSkus { get; set; }

    public GlobalListingPolicy? GlobalListingPolicy { get; set; }

    public decimal? SkuUnitCount { get; set; }

    public IReadOnlyList<SkuFee>? Fees { get; set; }
}

/// <summary>A price as it is read; written it has other members: <see cref="PriceUpdateSku"/>.</summary>
public sealed class SkuPrice
{
    public string? Currency { get; set; }

    public decimal? TaxExclusivePrice { get; set; }

    public decimal? SalePrice { get; set; }
}

/// <summary>What one warehouse offers.</summary>
public sealed class SkuStock
{
    public string? WarehouseId { get; set; }

    /// <summary>Available units; committed ones are counted apart.</summary>
    public int? Quantity { get; set; }

    public int? BackorderQuantity { get; set; }

    /// <summary>Days.</summary>
    public int? HandlingTime { get; set; }
}

/// <summary>Whether the SKU sells.</summary>
public sealed class SkuStatus
{
    /// <summary>NORMAL or DEACTIVATED.</summary>
    public string? Status { get; set; }

    /// <summary>SELLER or PLATFORM.</summary>
    public string? DeactivationSource { get; set; }
}
