using System.Collections.Concurrent;

namespace CreatorFlow.Channels.Connections;

/// <summary>What happened at a shop since it was last written down.</summary>
internal sealed record ShopCounts(long Webhooks, long OrdersFetched, long StockPushes, DateTimeOffset? LastWebhookAt);

/// <summary>
/// Counts what goes on at each shop. A write per webhook would cost more than the webhook, so the sweep writes the
/// counts down; a crash loses the last seconds of numbers that are only looked at.
/// </summary>
internal sealed class ShopActivity(TimeProvider clock)
{
    private readonly ConcurrentDictionary<Guid, Tally> tallies = new();

    public void Webhook(Guid shopId)
    {
        var tally = Of(shopId);
        Interlocked.Increment(ref tally.Webhooks);
        Volatile.Write(ref tally.LastWebhookTicks, clock.GetUtcNow().UtcTicks);
    }

    public void OrdersFetched(Guid shopId, int count) => Interlocked.Add(ref Of(shopId).OrdersFetched, count);

    public void StockPushed(Guid shopId, int count) => Interlocked.Add(ref Of(shopId).StockPushes, count);

    /// <summary>Hands over the counts and starts anew.</summary>
    public ShopCounts Take(Guid shopId)
    {
        var tally = Of(shopId);
        var lastWebhook = Interlocked.Exchange(ref tally.LastWebhookTicks, 0);
        return new(
            Interlocked.Exchange(ref tally.Webhooks, 0),
            Interlocked.Exchange(ref tally.OrdersFetched, 0),
            Interlocked.Exchange(ref tally.StockPushes, 0),
            lastWebhook == 0 ? null : new DateTimeOffset(lastWebhook, TimeSpan.Zero));
    }

    private Tally Of(Guid shopId) => tallies.GetOrAdd(shopId, static _ => new Tally());

    private sealed class Tally
    {
        public long Webhooks;
        public long OrdersFetched;
        public long StockPushes;
        public long LastWebhookTicks;
    }
}
