using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop.Client;

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
    public const int FinanceRowsPerPage = 100;
    public const int InventoryProductsPerCall = 100;
    public const int MaxWebhookBytes = 1024 * 1024;

    /// <summary>The topics of the Event API that are registered for each shop.</summary>
    public static readonly IReadOnlyList<string> WebhookTopics =
    [
        Client.WebhookTopics.OrderStatus,
        Client.WebhookTopics.RecipientAddress,
        Client.WebhookTopics.Packages,
        Client.WebhookTopics.Cancellations,
        Client.WebhookTopics.Returns,
        Client.WebhookTopics.ProductStatus,
        Client.WebhookTopics.ProductChange,
        Client.WebhookTopics.ProductCreation,
        Client.WebhookTopics.ConsentTakenBack,
        Client.WebhookTopics.ConsentEnds,
    ];

    public TikTokShopApp App => options.TikTokShop;

    public Uri WebhookAddress => new(options.PublicAddress, WebhookPath);

    public Uri BackupWebhookAddress => new(options.BackupAddress ?? options.PublicAddress, BackupWebhookPath);

    /// <summary>TikTok Shop as this app calls it, through the host's client with its retries and breaker.</summary>
    public TikTokShopApi Api(IHttpClientFactory http, TimeProvider clock, ICallGate gate) =>
        new(() => http.CreateClient(HttpClientName), Options(clock, gate));

    private TikTokShopApiOptions Options(TimeProvider clock, ICallGate gate) => new()
    {
        AppKey = App.AppKey,
        AppSecret = App.AppSecret,
        ServiceId = App.ServiceId,
        ApiAddress = App.ApiAddress,
        TokenAddress = App.TokenAddress,
        ConsentAddress = App.ConsentAddress,
        CallTimeout = App.CallTimeout,
        Clock = clock,
        Gate = gate,
    };
}
