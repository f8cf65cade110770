using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop.Client.Examples;

internal static class ConnectExample
{
    public static TikTokShopApi Start(HttpClient http)
    {
        // example: start
        var api = new TikTokShopApi(http, new TikTokShopApiOptions
        {
            AppKey = "6cfapp0key001",
            AppSecret = "the app's secret",
            ServiceId = "7123456789",
        });

        // The seller's browser goes there, agrees, and comes back with a code.
        Uri consent = api.Authorization.ConsentPage(state: "a random text, kept to be compared");
        // end
        _ = consent;
        return api;
    }

    public static async Task<IReadOnlyList<TikTokShopAccess>> Connect(
        TikTokShopApi api, string code, CancellationToken ct)
    {
        // example: connect
        var tokens = await api.Authorization.Tokens(code, ct);
        var shops = await api.Authorization.Shops(tokens.AccessToken!, ct);
        var keys = shops.Shops!.Select(shop => new TikTokShopAccess(tokens.AccessToken!, shop.Cipher)).ToList();

        // Before tokens.AccessTokenExpiresAt: new ones. Keep the old pair until the new one is stored.
        tokens = await api.Authorization.Refresh(tokens.RefreshToken!, ct);
        // end
        return keys;
    }
}
