namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The endpoints of warehouses and carriers. Source: fact sheet 4.6.</summary>
public static class LogisticsEndpoints
{
    public static readonly Endpoint Warehouses = new(
        "logistics.warehouses", HttpMethod.Get, "/logistics/{version}/warehouses", "202309")
    { Scope = Scopes.Logistics };

    public static readonly Endpoint DeliveryOptions = new(
        "logistics.delivery_options",
        HttpMethod.Get,
        "/logistics/{version}/warehouses/{warehouse_id}/delivery_options",
        "202309")
    { Scope = Scopes.Logistics };

    public static readonly Endpoint ShippingProviders = new(
        "logistics.shipping_providers",
        HttpMethod.Get,
        "/logistics/{version}/delivery_options/{delivery_option_id}/shipping_providers",
        "202309")
    { Scope = Scopes.Logistics };

    public static readonly Endpoint GlobalWarehouses = new(
        "logistics.global_warehouses", HttpMethod.Get, "/logistics/{version}/global_warehouses", "202309")
    { Scope = Scopes.Logistics, IsShopBound = false };

    public static IReadOnlyList<Endpoint> All { get; } =
    [
        Warehouses, DeliveryOptions, ShippingProviders, GlobalWarehouses,
    ];
}
