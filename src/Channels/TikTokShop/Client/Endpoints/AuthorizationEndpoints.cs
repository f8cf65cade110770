namespace CreatorFlow.Channels.TikTokShop.Client;

/// <summary>The endpoints of consents and of webhooks. Source: fact sheet 1.2, 1.3 and 4.9.</summary>
public static class AuthorizationEndpoints
{
    public static readonly Endpoint GetToken = new("authorization.token", HttpMethod.Get, "/api/v2/token/get")
    {
        IsOnTokenHost = true,
        IsShopBound = false,
    };

    public static readonly Endpoint RefreshToken = new("authorization.refresh", HttpMethod.Get, "/api/v2/token/refresh")
    {
        IsOnTokenHost = true,
        IsShopBound = false,
    };

    public static readonly Endpoint Shops = new(
        "authorization.shops", HttpMethod.Get, "/authorization/{version}/shops", "202309")
    { Scope = Scopes.Authorization, IsShopBound = false };

    public static readonly Endpoint SellerShops = new(
        "seller.shops", HttpMethod.Get, "/seller/{version}/shops", "202309")
    { Scope = Scopes.Shop, IsShopBound = false };

    public static readonly Endpoint SellerPermissions = new(
        "seller.permissions", HttpMethod.Get, "/seller/{version}/permissions", "202309")
    { Scope = Scopes.Shop, IsShopBound = false };

    public static readonly Endpoint Webhooks = new(
        "webhooks.list", HttpMethod.Get, "/event/{version}/webhooks", "202309")
    { Scope = Scopes.Authorization };

    public static readonly Endpoint Subscribe = new(
        "webhooks.subscribe", HttpMethod.Put, "/event/{version}/webhooks", "202309")
    { Scope = Scopes.Authorization, IsWrite = true };

    public static readonly Endpoint Unsubscribe = new(
        "webhooks.unsubscribe", HttpMethod.Delete, "/event/{version}/webhooks", "202309")
    { Scope = Scopes.Authorization, IsWrite = true };

    public static IReadOnlyList<Endpoint> All { get; } =
        [GetToken, RefreshToken, Shops, SellerShops, SellerPermissions, Webhooks, Subscribe, Unsubscribe];
}
