using System.Text.Json.Serialization;

namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The seller's warehouses. Source: fact sheet 4.6.</summary>
public sealed class Warehouses : Answer
{
    [JsonPropertyName("warehouses")]
    public IReadOnlyList<Warehouse>? Items { get; set; }
}

/// <summary>A warehouse; only those that sell fit the calls about stock.</summary>
public sealed class Warehouse
{
    public string? Id { get; set; }

    public string? EntityId { get; set; }

    public string? Name { get; set; }

    /// <summary>ENABLED, DISABLED or RESTRICTED.</summary>
    public string? EffectStatus { get; set; }

    /// <summary>SALES_WAREHOUSE or RETURN_WAREHOUSE.</summary>
    public string? Type { get; set; }

    /// <summary>DOMESTIC_WAREHOUSE, CB_OVERSEA_WAREHOUSE or CB_DIRECT_SHIPPING_WAREHOUSE.</summary>
    public string? SubType { get; set; }

    public bool? IsDefault { get; set; }

    public WarehouseAddress? Address { get; set; }
}

/// <summary>The warehouses of a seller who sells across borders.</summary>
public sealed class GlobalWarehouses : Answer
{
    [JsonPropertyName("global_warehouses")]
    public IReadOnlyList<GlobalWarehouse>? Items { get; set; }
}

/// <summary>A warehouse of a seller who sells across borders.</summary>
public sealed class GlobalWarehouse
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Ownership { get; set; }
}
