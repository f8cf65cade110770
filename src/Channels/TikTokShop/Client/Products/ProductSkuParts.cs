using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>How a SKU sells ahead of its stock.</summary>
public sealed class PreSale
{
    public string? Type { get; set; }

    public PreSaleFulfillment? FulfillmentType { get; set; }
}

/// <summary>When pre-sold units go.</summary>
public sealed class PreSaleFulfillment
{
    public int? HandlingDurationDays { get; set; }

    [JsonPropertyName("release_date")]
    public DateTimeOffset? ReleasedAt { get; set; }
}

/// <summary>What tells a variant from its siblings.</summary>
public sealed class SalesAttribute
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? ValueId { get; set; }

    public string? ValueName { get; set; }

    [JsonPropertyName("sku_img")]
    public ProductImage? Image { get; set; }
}

/// <summary>A trade number.</summary>
public sealed class IdentifierCode
{
    public string? Code { get; set; }

    /// <summary>GTIN, EAN, UPC or ISBN.</summary>
    public string? Type { get; set; }
}

/// <summary>A part of a combined listing.</summary>
public sealed class CombinedSku
{
    public string? ProductId { get; set; }

    public string? SkuId { get; set; }

    public int? SkuCount { get; set; }
}

/// <summary>Whether price and stock follow the global product.</summary>
public sealed class GlobalListingPolicy
{
    public bool? PriceSync { get; set; }

    public string? InventoryType { get; set; }
}

/// <summary>The price the SKU has elsewhere.</summary>
public sealed class ExternalPrice
{
    public string? Source { get; set; }

    public decimal? Amount { get; set; }

    public string? Currency { get; set; }
}

/// <summary>A fee on the SKU.</summary>
public sealed class SkuFee
{
    public string? Type { get; set; }

    public decimal? Amount { get; set; }

    public string? Currency { get; set; }
}
