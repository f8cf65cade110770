using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Live;

namespace CreatorFlow.Channels.Connections;

/// <summary>How the connected shops are doing, as that changes.</summary>
internal sealed class LivePlatform(ChannelList shops) : ILiveValues
{
    public string Channel => ChannelsLive.Platform;

    public string Permission => Permissions.ChannelsRead;

    public Type Payload => typeof(PlatformNow);

    public IReadOnlyCollection<string> Kinds =>
    [
        nameof(ShopConnected), nameof(ShopDisconnected), nameof(ShopLostAccess), nameof(CataloguePulled),
        nameof(StockPushed), nameof(ShopTraffic), nameof(ShopRegainedAccess),
    ];

    public TimeSpan? Every => TimeSpan.FromSeconds(15);

    public async Task<object> Compute(CancellationToken ct)
    {
        var own = await shops.Plain(ct);
        return new PlatformNow(
            own.Count,
            own.Count(shop => shop.Status == ConnectionStatus.NeedsReconnect),
            own.Sum(shop => shop.Webhooks),
            own.Sum(shop => shop.OrdersFetched),
            own.Sum(shop => shop.StockPushes),
            own.Sum(shop => shop.Skus),
            own.Sum(shop => shop.RefusedSkus),
            own.Max(shop => shop.LastWebhookAt),
            own.Max(shop => shop.LastSyncAt));
    }
}
