using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Live;

namespace CreatorFlow.Channels.Reconcile;

/// <summary>How fast and how rightly numbers reach the channels, as that changes.</summary>
internal sealed class LiveStockSync(IStockSync sync, TimeProvider clock) : ILiveValues
{
    public string Channel => ChannelsLive.StockSync;

    public string Permission => Permissions.ChannelsRead;

    public Type Payload => typeof(StockSyncNow);

    public IReadOnlyCollection<string> Kinds => [nameof(StockPushed), nameof(StockReconciled)];

    public TimeSpan? Every => TimeSpan.FromSeconds(5);

    public async Task<object> Compute(CancellationToken ct) => Of(await sync.All(ct), clock.GetUtcNow());

    /// <summary>Of several shops the slowest counts.</summary>
    public static StockSyncNow Of(IReadOnlyList<ShopSync> shops, DateTimeOffset now) => new(
        shops.Max(shop => shop.PushMsP50) ?? 0,
        shops.Max(shop => shop.PushMsP95) ?? 0,
        shops.Sum(shop => shop.Waiting),
        shops.Min(shop => shop.OldestWaitingAt) is { } oldest ? (long)(now - oldest).TotalSeconds : 0,
        shops.Sum(shop => shop.Differed));
}
