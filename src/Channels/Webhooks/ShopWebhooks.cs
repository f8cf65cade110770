using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Webhooks.Replay;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Webhooks;

/// <summary>What the shop told lately, in figures.</summary>
/// <param name="Missed">Changes of the last day that a sweep found and no webhook told.</param>
/// <param name="EffectMsP50">From the receipt to the effect, half within; null when nothing was measured.</param>
internal sealed record WebhookFigures(
    int Received, int Waiting, int Failed, int Missed, int? EffectMsP50, int? EffectMsP95, int Measured);

/// <summary>What is known of the webhooks of a shop.</summary>
internal sealed class ShopWebhooks(AppDb db, IInboxLog log, TimeProvider clock)
{
    public const int RowsShown = 50;
    public const int ReplaysShown = 5;

    private const int MostMeasured = 500;
    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    public Task<ShopConnection?> Shop(Guid shopId, CancellationToken ct) => db.Set<ShopConnection>().AsNoTracking()
        .FirstOrDefaultAsync(row => row.Id == shopId && row.Status != ConnectionStatus.Disconnected, ct);

    public Task<IReadOnlyList<InboxEvent>> Events(Guid shopId, InboxFilter filter, int limit, CancellationToken ct) =>
        log.Latest(LaneOf(shopId), filter, limit, ct);

    /// <summary>Of the last day, by kind.</summary>
    public Task<IReadOnlyList<InboxTally>> Kinds(Guid shopId, CancellationToken ct) =>
        log.Tally(LaneOf(shopId), clock.GetUtcNow() - Day, ct);

    public async Task<WebhookFigures> Figures(
        Guid shopId, IReadOnlyList<InboxTally> kinds, CancellationToken ct)
    {
        var done = await log.Times(
            LaneOf(shopId),
            new()
            {
                Topics = ReplayWebhooks.Topics, Since = clock.GetUtcNow() - Day,
                OtherThanSource = ShopEvent.SweepSource,
            },
            MostMeasured,
            ct);
        int[] took = [.. done.Select(own => (int)(own.DoneAt - own.ReceivedAt).TotalMilliseconds).Order()];
        var told = kinds.Where(own => own.Source is not (ShopEvent.SweepSource or "")).ToList();
        return new(
            told.Sum(own => own.Count),
            kinds.Sum(own => own.Waiting),
            kinds.Sum(own => own.Failed),
            kinds.Where(own => own.Source == ShopEvent.SweepSource).Sum(own => own.Count),
            Percentile.Of(took, 50),
            Percentile.Of(took, 95),
            took.Length);
    }

    public async Task<IReadOnlyList<WebhookSubscription>> Subscriptions(Guid shopId, CancellationToken ct) =>
        await db.Set<WebhookSubscription>().AsNoTracking()
            .Where(row => row.ShopId == shopId)
            .OrderBy(row => row.Topic)
            .ToListAsync(ct);

    /// <summary>The latest, newest first.</summary>
    public async Task<IReadOnlyList<WebhookReplay>> Replays(Guid shopId, CancellationToken ct) =>
        await db.Set<WebhookReplay>().AsNoTracking()
            .Where(row => row.ShopId == shopId)
            .OrderByDescending(row => row.Id)
            .Take(ReplaysShown)
            .ToListAsync(ct);

    private static string LaneOf(Guid shopId) => shopId.ToString("N");
}
