using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Web.Hosting;

/// <summary>
/// The app at TikTok Shop as the environment names it. Secrets come by environment, never by command line.
/// </summary>
internal static class ShopApps
{
    public const string KeyVariable = "CREATORFLOW_TIKTOK_APP_KEY";
    public const string SecretVariable = "CREATORFLOW_TIKTOK_APP_SECRET";
    public const string ServiceVariable = "CREATORFLOW_TIKTOK_SERVICE_ID";

    /// <summary>An app without a key cannot connect shops; everything else works.</summary>
    public static ChannelsOptions FromEnvironment(Uri publicAddress) => new()
    {
        PublicAddress = publicAddress,
        TikTokShop = new TikTokShopApp
        {
            AppKey = Environment.GetEnvironmentVariable(KeyVariable) ?? "",
            AppSecret = Environment.GetEnvironmentVariable(SecretVariable) ?? "",
            ServiceId = Environment.GetEnvironmentVariable(ServiceVariable) ?? "",
        },
    };
}
