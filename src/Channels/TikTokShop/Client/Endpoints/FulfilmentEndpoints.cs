namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The endpoints of packages, parcels and their papers. Source: fact sheet 4.5.</summary>
public static class FulfilmentEndpoints
{
    public static readonly Endpoint SearchPackages = new(
        "packages.search", HttpMethod.Post, "/fulfillment/{version}/packages/search", "202309")
    { Scope = Scopes.Fulfilment, MaxPageSize = 50 };

    public static readonly Endpoint GetPackage = new(
        "packages.get", HttpMethod.Get, "/fulfillment/{version}/packages/{package_id}", "202309")
    { Scope = Scopes.Fulfilment };

    public static readonly Endpoint Services = new(
        "packages.services",
        HttpMethod.Post,
        "/fulfillment/{version}/orders/{order_id}/shipping_services/query",
        "202309")
    { Scope = Scopes.Fulfilment };

    public static readonly Endpoint CreatePackage = new(
        "packages.create", HttpMethod.Post, "/fulfillment/{version}/packages", "202309")
    { Scope = Scopes.PackagesWrite, IsWrite = true };

    public static readonly Endpoint ShipPackage = new(
        "packages.ship", HttpMethod.Post, "/fulfillment/{version}/packages/{package_id}/ship", "202309")
    { Scope = Scopes.Fulfilment, IsWrite = true };

    public static readonly Endpoint ShipPackages = new(
        "packages.ship_many", HttpMethod.Post, "/fulfillment/{version}/packages/ship", "202309")
    { Scope = Scopes.Fulfilment, IsWrite = true };

    public static readonly Endpoint MarkShipped = new(
        "orders.mark_shipped", HttpMethod.Post, "/fulfillment/{version}/orders/{order_id}/packages", "202309")
    { Scope = Scopes.Fulfilment, IsWrite = true };

    public static readonly Endpoint Document = new(
        "packages.document",
        HttpMethod.Get,
        "/fulfillment/{version}/packages/{package_id}/shipping_documents",
        "202309")
    { Scope = Scopes.Fulfilment };

    public static readonly Endpoint HandoverSlots = new(
        "packages.handover_slots",
        HttpMethod.Get,
        "/fulfillment/{version}/packages/{package_id}/handover_time_slots",
        "202309")
    { Scope = Scopes.Fulfilment };

    public static readonly Endpoint UpdateOrderShipping = new(
        "orders.update_shipping",
        HttpMethod.Post,
        "/fulfillment/{version}/orders/{order_id}/shipping_info/update",
        "202309")
    { Scope = Scopes.Fulfilment, IsWrite = true };

    public static readonly Endpoint UpdatePackageShipping = new(
        "packages.update_shipping",
        HttpMethod.Post,
        "/fulfillment/{version}/packages/{package_id}/shipping_info/update",
        "202309")
    { Scope = Scopes.Fulfilment, IsWrite = true };

    public static readonly Endpoint Tracking = new(
        "orders.tracking", HttpMethod.Get, "/fulfillment/{version}/orders/{order_id}/tracking", "202309")
    { Scope = Scopes.Logistics };

    public static readonly Endpoint SearchCombinable = new(
        "packages.search_combinable", HttpMethod.Get, "/fulfillment/{version}/combinable_packages/search", "202309")
    { Scope = Scopes.Fulfilment, MaxPageSize = 50 };

    public static readonly Endpoint Combine = new(
        "packages.combine", HttpMethod.Post, "/fulfillment/{version}/packages/combine", "202309")
    { Scope = Scopes.PackagesWrite, IsWrite = true };

    public static readonly Endpoint Uncombine = new(
        "packages.uncombine", HttpMethod.Post, "/fulfillment/{version}/packages/{package_id}/uncombine", "202309")
    { Scope = Scopes.PackagesWrite, IsWrite = true };

    public static readonly Endpoint SplitAttributes = new(
        "orders.split_attributes", HttpMethod.Get, "/fulfillment/{version}/orders/split_attributes", "202309")
    { Scope = Scopes.Fulfilment };

    public static readonly Endpoint SplitOrder = new(
        "orders.split", HttpMethod.Post, "/fulfillment/{version}/orders/{order_id}/split", "202309")
    { Scope = Scopes.PackagesWrite, IsWrite = true };

    public static readonly Endpoint Deliver = new(
        "packages.deliver", HttpMethod.Post, "/fulfillment/{version}/packages/deliver", "202309")
    { Scope = Scopes.DeliveryStatusWrite, IsWrite = true };

    public static IReadOnlyList<Endpoint> All { get; } =
    [
        SearchPackages, GetPackage, Services, CreatePackage, ShipPackage, ShipPackages, MarkShipped, Document,
        HandoverSlots, UpdateOrderShipping, UpdatePackageShipping, Tracking, SearchCombinable, Combine, Uncombine,
        SplitAttributes, SplitOrder, Deliver,
    ];
}
