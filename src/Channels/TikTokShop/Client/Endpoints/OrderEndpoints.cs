namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The endpoints of orders, also of those that creators brought. Source: fact sheet 4.3 and 4.10.</summary>
public static class OrderEndpoints
{
    public static readonly Endpoint Search = new(
        "orders.search", HttpMethod.Post, "/order/{version}/orders/search", "202309")
    { Scope = Scopes.Orders, MaxPageSize = 100 };

    public static readonly Endpoint Get = new(
        "orders.get", HttpMethod.Get, "/order/{version}/orders", "202309", "202507")
    { Scope = Scopes.Orders, MaxIds = 50 };

    public static readonly Endpoint PriceDetail = new(
        "orders.price_detail", HttpMethod.Get, "/order/{version}/orders/{order_id}/price_detail", "202407")
    { Scope = Scopes.Orders };

    public static readonly Endpoint AddExternal = new(
        "orders.add_external", HttpMethod.Post, "/order/{version}/orders/external_orders", "202406")
    { Scope = Scopes.ExternalOrdersWrite, IsWrite = true, MaxIds = 100 };

    public static readonly Endpoint GetExternal = new(
        "orders.get_external", HttpMethod.Get, "/order/{version}/orders/{order_id}/external_orders", "202406")
    { Scope = Scopes.ExternalOrdersRead };

    public static readonly Endpoint SearchExternal = new(
        "orders.search_external", HttpMethod.Post, "/order/{version}/orders/external_order_search", "202406")
    { Scope = Scopes.ExternalOrdersRead };

    public static readonly Endpoint Affiliate = new(
        "affiliate.orders", HttpMethod.Post, "/affiliate_seller/{version}/orders/search", "202410")
    { Scope = Scopes.Affiliate, MaxPageSize = 100 };

    public static IReadOnlyList<Endpoint> All { get; } =
    [
        Search, Get, PriceDetail, AddExternal, GetExternal, SearchExternal, Affiliate,
    ];
}
