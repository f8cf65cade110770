namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>Absolute available quantities of one product's SKUs. Source: fact sheet 4.4.</summary>
public sealed record StockUpdate
{
    /// <summary>SKUs that are left out stay as they are.</summary>
    public required IReadOnlyList<StockUpdateSku> Skus { get; init; }
}

/// <summary>What a SKU shall offer: all its warehouses, each with its number.</summary>
public sealed record StockUpdateSku
{
    public required string Id { get; init; }

    public required IReadOnlyList<StockUpdatePlace> Inventory { get; init; }
}

/// <summary>What a warehouse shall offer; a quantity is absolute and without what orders hold.</summary>
public sealed record StockUpdatePlace
{
    /// <summary>May be left out where there is only one.</summary>
    public string? WarehouseId { get; init; }

    public required int Quantity { get; init; }

    public int? BackorderQuantity { get; init; }

    /// <summary>Days.</summary>
    public int? HandlingTime { get; init; }
}

/// <summary>Which SKUs were not set: their errors name SKU and warehouse. All others were.</summary>
public sealed class StockUpdated : PartialAnswer;
