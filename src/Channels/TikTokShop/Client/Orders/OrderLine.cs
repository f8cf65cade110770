using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>One unit of one SKU. Source: fact sheet 4.3.</summary>
public sealed class OrderLine
{
    public string? Id { get; set; }

    public string? ProductId { get; set; }

    public string? ProductName { get; set; }

    public string? SkuId { get; set; }

    public string? SkuName { get; set; }

    public string? SellerSku { get; set; }

    public string? SkuImage { get; set; }

    /// <summary>The kind of order as older orders say it; read when the order itself says none.</summary>
    public string? SkuType { get; set; }

    public decimal? OriginalPrice { get; set; }

    public decimal? SalePrice { get; set; }

    public decimal? SellerDiscount { get; set; }

    public decimal? PlatformDiscount { get; set; }

    public string? Currency { get; set; }

    public IReadOnlyList<ItemTax>? ItemTax { get; set; }

    /// <summary>One of <see cref="OrderStatuses"/>; TO_SHIP in old samples.</summary>
    public string? DisplayStatus { get; set; }

    public string? PackageId { get; set; }

    /// <summary>One of <see cref="PackageStatuses"/>.</summary>
    public string? PackageStatus { get; set; }

    public string? TrackingNumber { get; set; }

    public string? ShippingProviderId { get; set; }

    public string? ShippingProviderName { get; set; }

    [JsonPropertyName("rts_time")]
    public DateTimeOffset? ShippedAt { get; set; }

    /// <summary>BUYER, SELLER, OPERATOR or SYSTEM.</summary>
    public string? CancelUser { get; set; }

    public string? CancelReason { get; set; }

    public bool? IsGift { get; set; }

    public bool? IsDangerousGood { get; set; }

    public bool? NeedsPrescription { get; set; }

    public decimal? GiftRetailPrice { get; set; }

    /// <summary>Replaced by the order's own.</summary>
    public int? HandlingDurationDays { get; set; }

    public decimal? SmallOrderFee { get; set; }

    public decimal? RetailDeliveryFee { get; set; }

    public decimal? BuyerServiceFee { get; set; }

    /// <summary>The deposit on the bottle, in Germany.</summary>
    public decimal? PfandFee { get; set; }

    /// <summary>The parts of a virtual bundle: the stock is theirs.</summary>
    public IReadOnlyList<BundlePart>? CombinedListingSkus { get; set; }
}

/// <summary>A tax on one unit.</summary>
public sealed class ItemTax
{
    public string? TaxType { get; set; }

    public decimal? TaxAmount { get; set; }

    /// <summary>A share: 0.0863 is 8.63 percent.</summary>
    public decimal? TaxRate { get; set; }
}

/// <summary>A part of a virtual bundle.</summary>
public sealed class BundlePart
{
    public string? SkuId { get; set; }

    /// <summary>How many pieces of it are in one bundle.</summary>
    public int? SkuCount { get; set; }

    public string? ProductId { get; set; }

    public string? SellerSku { get; set; }
}

/// <summary>A package of the order.</summary>
public sealed class OrderPackage
{
    public string? Id { get; set; }
}

/// <summary>How long the making takes; both are texts on the wire.</summary>
public sealed class Handling
{
    public int? Days { get; set; }

    /// <summary>CALENDAR_DAY or BUSINESS_DAY.</summary>
    public string? Type { get; set; }
}
