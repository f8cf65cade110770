namespace CreatorFlow.Channels.TikTokShop;

// The members of the messages about products, stock and logistics that are used here.

internal sealed class WireProducts
{
    public string? NextPageToken { get; set; }

    public int? TotalCount { get; set; }

    public List<WireProduct>? Products { get; set; }
}

internal sealed class WireProduct
{
    public string? Id { get; set; }

    public string? Title { get; set; }

    public string? Status { get; set; }

    public List<WireProductSku>? Skus { get; set; }
}

internal sealed class WireProductSku
{
    public string? Id { get; set; }

    public string? SellerSku { get; set; }

    public WirePrice? Price { get; set; }

    public List<WireQuantity>? Inventory { get; set; }
}

internal sealed class WirePrice
{
    public string? Currency { get; set; }

    public string? SalePrice { get; set; }

    public string? TaxExclusivePrice { get; set; }
}

internal sealed class WireQuantity
{
    public string? WarehouseId { get; set; }

    public int? Quantity { get; set; }
}

internal sealed class WireInventories
{
    public List<WireInventory>? Inventory { get; set; }
}

internal sealed class WireInventory
{
    public string? ProductId { get; set; }

    public List<WireInventorySku>? Skus { get; set; }
}

internal sealed class WireInventorySku
{
    public string? Id { get; set; }

    public string? SellerSku { get; set; }

    public List<WireWarehouseStock>? WarehouseInventory { get; set; }
}

internal sealed class WireWarehouseStock
{
    public string? WarehouseId { get; set; }

    public int? AvailableQuantity { get; set; }

    public int? CommittedQuantity { get; set; }
}

internal sealed class WireUpdateErrors
{
    public List<WireUpdateError>? Errors { get; set; }
}

internal sealed class WireUpdateError
{
    public long? Code { get; set; }

    public string? Message { get; set; }

    public WireUpdateErrorDetail? Detail { get; set; }
}

internal sealed class WireUpdateErrorDetail
{
    public string? SkuId { get; set; }

    public List<WireUpdateError>? ExtraErrors { get; set; }
}

internal sealed class WireShipped
{
    public string? PackageId { get; set; }
}

internal sealed class WireWarehouses
{
    public List<WireNamed>? Warehouses { get; set; }
}

internal sealed class WireDeliveryOptions
{
    public List<WireNamed>? DeliveryOptions { get; set; }
}

internal sealed class WireProviders
{
    public List<WireNamed>? ShippingProviders { get; set; }
}

internal sealed class WireNamed
{
    public string? Id { get; set; }

    public string? Name { get; set; }

    public string? Type { get; set; }
}

internal sealed class WireNothing;

// Requests: serialised once, and exactly those bytes are signed and sent.

internal sealed record OrderSearch(long? UpdateTimeGe);

internal sealed record ProductSearch(string Status, long? UpdateTimeGe);

internal sealed record InventorySearch(IReadOnlyList<string> ProductIds);

internal sealed record InventoryUpdate(IReadOnlyList<InventoryUpdateSku> Skus);

internal sealed record InventoryUpdateSku(string Id, IReadOnlyList<InventoryUpdateWarehouse> Inventory);

internal sealed record InventoryUpdateWarehouse(string WarehouseId, int Quantity);

/// <summary>Without units it is all of the order.</summary>
internal sealed record MarkShipped(
    string TrackingNumber, string ShippingProviderId, IReadOnlyList<string>? OrderLineItemIds);

internal sealed record CancellationSearch(IReadOnlyList<string> OrderIds, IReadOnlyList<string>? CancelStatus);

internal sealed record RejectCancellation(string RejectReason, string? Comment);

internal sealed record RegisterWebhook(string Address, string EventType);

/// <summary>The units to cancel: by their ids or by SKU, as the shop's region wants it.</summary>
internal sealed record CancelOrder(
    string OrderId, string CancelReason, IReadOnlyList<string>? OrderLineItemIds, IReadOnlyList<CancelSku>? Skus);

internal sealed record CancelSku(string SkuId, int Quantity);
