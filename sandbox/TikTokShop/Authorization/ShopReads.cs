using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Authorization;

/// <summary>Which shops a token covers.</summary>
internal sealed class ShopReads(Market market)
{
    public IEnumerable<ApiEndpoint> Endpoints() =>
    [
        ApiEndpoint.Get("/authorization/202309/shops", Scopes.Authorization, Authorised, needsShop: false),
        ApiEndpoint.Get("/seller/202309/shops", Scopes.Shop, Active, needsShop: false),
        ApiEndpoint.Get("/seller/202309/permissions", Scopes.Shop, _ => Permissions(), needsShop: false),
    ];

    private Reply Authorised(Call call) => Reply.Ok(data => data.Objects("shops"u8, Of(call), (item, shop) =>
    {
        item.WriteString("id"u8, shop.Id);
        item.WriteString("name"u8, shop.Name);
        item.WriteString("region"u8, shop.Region);
        item.WriteString("seller_type"u8, "LOCAL"u8);
        item.WriteString("cipher"u8, shop.Cipher);
        item.WriteString("code"u8, shop.Code);
    }));

    private Reply Active(Call call) => Reply.Ok(data => data.Objects("shops"u8, Of(call), (item, shop) =>
    {
        item.WriteString("id"u8, shop.Id);
        item.WriteString("region"u8, shop.Region);
    }));

    private IEnumerable<Shop> Of(Call call) => call.IsOfOtherSeller
        ? [OtherSeller.ShopOf(market.Seller.Options)]
        : market.Seller.Markets.Select(own => own.Shop);

    private static Reply Permissions() => Reply.Ok(data => data.Strings("permissions"u8, []));
}
