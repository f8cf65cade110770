using CreatorFlow.Channels.Diagnosis;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>The permissions that the work of a shop needs, by TikTok Shop's names.</summary>
internal static class TikTokShopScopes
{
    public static readonly IReadOnlyList<ScopeNeed> Needs =
    [
        new(Client.Scopes.Authorization, ScopeUse.Connection),
        new(Client.Scopes.Orders, ScopeUse.Orders),
        new(Client.Scopes.Products, ScopeUse.Catalogue),
        new(Client.Scopes.ProductsWrite, ScopeUse.Stock),
        new(Client.Scopes.Fulfilment, ScopeUse.Shipments),
        new(Client.Scopes.PackagesWrite, ScopeUse.Packing),
        new(Client.Scopes.Logistics, ScopeUse.Carriers),
        new(Client.Scopes.Returns, ScopeUse.Cancellations),
        new(Client.Scopes.Finance, ScopeUse.Statements),
        new(Client.Scopes.Analytics, ScopeUse.Figures),
        new(Client.Scopes.Affiliate, ScopeUse.Affiliates),
    ];
}
