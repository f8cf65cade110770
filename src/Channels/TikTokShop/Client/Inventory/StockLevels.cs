using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Whose stock: at most 100 products, or at most 600 SKUs, which win. Source: fact sheet 4.4.</summary>
public sealed record StockQuery
{
    public IReadOnlyList<string>? ProductIds { get; init; }

    public IReadOnlyList<string>? SkuIds { get; init; }
}

/// <summary>What the shop holds. Source: fact sheet 4.4.</summary>
public sealed class StockLevels : Answer
{
    public IReadOnlyList<ProductStock>? Inventory { get; set; }
}

/// <summary>The stock of a product.</summary>
public sealed class ProductStock
{
    public string? ProductId { get; set; }

    public IReadOnlyList<SkuLevels>? Skus { get; set; }
}

/// <summary>The stock of a SKU.</summary>
public sealed class SkuLevels
{
    public string? Id { get; set; }

    public string? SellerSku { get; set; }

    public int? TotalAvailableQuantity { get; set; }

    public int? TotalCommittedQuantity { get; set; }

    public IReadOnlyList<WarehouseLevel>? WarehouseInventory { get; set; }

    [JsonPropertyName("total_available_inventory_distribution")]
    public StockDistribution? Distribution { get; set; }
}

/// <summary>The stock of a SKU in one warehouse.</summary>
public sealed class WarehouseLevel
{
    public string? WarehouseId { get; set; }

    /// <summary>What may still be sold.</summary>
    public int? AvailableQuantity { get; set; }

    /// <summary>What orders hold.</summary>
    public int? CommittedQuantity { get; set; }
}

/// <summary>Whom the available units are for.</summary>
public sealed class StockDistribution
{
    public ShopPortion? InShopInventory { get; set; }

    public IReadOnlyList<CampaignPortion>? CampaignInventory { get; set; }

    public IReadOnlyList<CreatorPortion>? CreatorInventory { get; set; }
}

/// <summary>Units for the shop itself.</summary>
public sealed class ShopPortion
{
    public int? Quantity { get; set; }
}

/// <summary>Units set apart for a campaign.</summary>
public sealed class CampaignPortion
{
    public int? Quantity { get; set; }

    public string? CampaignName { get; set; }
}

/// <summary>Units set apart for a creator.</summary>
public sealed class CreatorPortion
{
    public int? Quantity { get; set; }

    public string? CreatorName { get; set; }
}
