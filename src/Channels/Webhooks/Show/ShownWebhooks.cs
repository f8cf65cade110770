using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Webhooks.Replay;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Platform.Inbox;

namespace CreatorFlow.Channels.Webhooks.Show;

/// <summary>The shop whose webhooks this request shows.</summary>
internal sealed class ShownWebhooks(ShopWebhooks webhooks)
{
    private ShopConnection? shop;
    private WebhookFigures? figures;

    public ShopConnection Shop => shop ?? throw NotLoaded();

    public WebhookFigures Figures => figures ?? throw NotLoaded();

    public IReadOnlyList<InboxEvent> Events { get; private set; } = [];

    public IReadOnlyList<InboxTally> Kinds { get; private set; } = [];

    public IReadOnlyList<WebhookSubscription> Subscriptions { get; private set; } = [];

    public IReadOnlyList<WebhookReplay> Replays { get; private set; } = [];

    public bool IsConnected => Shop.Status == ConnectionStatus.Connected;

    /// <summary>False when there is no such shop.</summary>
    public async Task<bool> Load(Guid shopId, CancellationToken ct)
    {
        if ((shop = await webhooks.Shop(shopId, ct)) is null)
        {
            return false;
        }

        Events = await webhooks.Events(shopId, new(), ShopWebhooks.RowsShown, ct);
        Kinds = await webhooks.Kinds(shopId, ct);
        figures = await webhooks.Figures(shopId, Kinds, ct);
        Subscriptions = await webhooks.Subscriptions(shopId, ct);
        Replays = await webhooks.Replays(shopId, ct);
        return true;
    }

    private static InvalidOperationException NotLoaded() => new("The page has not loaded the shop.");
}
