using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Webhooks;

/// <summary>The webhooks of each shop as alerts see them.</summary>
internal sealed class WebhookStandings(AppDb db, IInboxLog log, TimeProvider clock) : IWebhookStandings
{
    private const int MaxShops = 200;
    private static readonly TimeSpan Lately = TimeSpan.FromHours(1);
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public async Task<IReadOnlyList<WebhookStanding>> All(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var shops = await db.Set<ShopConnection>().AsNoTracking()
            .Where(row => row.Status == ConnectionStatus.Connected)
            .OrderBy(row => row.Name).ThenBy(row => row.Id)
            .Take(MaxShops)
            .Select(row => new { row.Id, row.Name, row.SubscriptionsWrong })
            .ToListAsync(ct);
        var low = await db.Set<StockAlert>()
            .Where(row => row.Level != AlertLevel.Sufficient)
            .GroupBy(row => row.ShopId)
            .Select(own => new { own.Key, Count = own.Count() })
            .ToDictionaryAsync(own => own.Key, own => own.Count, ct);
        var lanes = shops.ConvertAll(shop => shop.Id.ToString("N"));
        var missed = await log.CountByLane(
            lanes, new() { Source = ShopEvent.SweepSource, Since = now - Lately }, ct);
        var failed = await log.CountByLane(lanes, new() { State = InboxState.Failed, Since = now - Day }, ct);

        return shops.ConvertAll(shop => new WebhookStanding(
            shop.Id,
            shop.Name,
            missed.GetValueOrDefault(shop.Id.ToString("N")),
            failed.GetValueOrDefault(shop.Id.ToString("N")),
            shop.SubscriptionsWrong,
            low.GetValueOrDefault(shop.Id)));
    }
}
