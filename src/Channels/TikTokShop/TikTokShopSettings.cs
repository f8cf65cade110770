using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>The app at TikTok Shop, its addresses here, and the limits TikTok Shop sets.</summary>
internal sealed class TikTokShopSettings(ChannelsOptions options)
{
    public const string Channel = "tiktokshop";
    public const string ChannelName = "TikTok Shop";
    public const string HttpClientName = "tiktokshop";
    public const string CallbackPath = "/channels/tiktokshop/callback";
    public const string WebhookPath = "/webhooks/tiktokshop";
    public const string BackupWebhookPath = "/webhooks/tiktokshop/backup";

    public const int OrdersPerCall = 50;
    public const int OrdersPerPage = 100;
    public const int ProductsPerPage = 100;
    public const int InventoryProductsPerCall = 100;
    public const int MaxWebhookBytes = 1024 * 1024;

    /// <summary>The topics of the Event API that are registered for each shop.</summary>
    public static readonly IReadOnlyList<string> WebhookTopics =
    [
        "ORDER_STATUS_CHANGE",
        "RECIPIENT_ADDRESS_UPDATE",
        "PACKAGE_UPDATE",
        "CANCELLATION_STATUS_CHANGE",
        "RETURN_STATUS_CHANGE",
        "PRODUCT_STATUS_CHANGE",
        "PRODUCT_INFORMATION_CHANGE",
        "PRODUCT_CREATION",
        "SELLER_DEAUTHORIZATION",
        "UPCOMING_AUTHORIZATION_EXPIRATION",
    ];

    public TikTokShopApp App => options.TikTokShop;

    public Uri WebhookAddress => new(options.PublicAddress, WebhookPath);

    public Uri BackupWebhookAddress => new(options.BackupAddress ?? options.PublicAddress, BackupWebhookPath);

    /// <summary>Where the seller's browser goes to agree.</summary>
    public Uri ConsentPage(string state) => new UriBuilder(App.ConsentAddress)
    {
        Query = $"service_id={Uri.EscapeDataString(App.ServiceId)}&state={Uri.EscapeDataString(state)}",
    }.Uri;
}
