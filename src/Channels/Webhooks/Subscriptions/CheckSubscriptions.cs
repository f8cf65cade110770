using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Webhooks.Subscriptions;

/// <summary>
/// Asks a channel where the topics of a shop go, and sends those here that go elsewhere. A topic that the channel
/// refuses is written down and hinders no other.
/// </summary>
internal sealed class CheckSubscriptions(AppDb db, ShopCalls calls, EndShopJob end, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.check_subscriptions";

    /// <summary>How often it is looked by itself.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromDays(1);

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new() { MaxAttempts = int.MaxValue, LongestRetry = TimeSpan.FromMinutes(10) };

    public static NewJob For(Guid shopId) => new(JobKind, shopId.ToString("N"), shopId.ToString("N"));

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var shopId = Guid.ParseExact(batch.Lane, "N");
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        if (shop is not { Status: ConnectionStatus.Connected })
        {
            batch.Done(batch.Jobs[0]);
            return;
        }

        try
        {
            var looked = await calls.Run(
                shopId,
                (channel, key) => channel is IWebhookDirectory directory
                    ? Mend(directory, key, shop.UsesBackup, ct)
                    : Task.FromResult<MendedTopics?>(null),
                ct);
            await Finish(batch, shopId, looked, ct);
        }
        catch (ChannelFailure failure)
        {
            await end.Run(batch, failure, ct);
        }
    }

    private static async Task<MendedTopics?> Mend(
        IWebhookDirectory directory, ShopKey key, bool backup, CancellationToken ct) =>
        await MendedTopics.Mend(directory, key, backup, ct);

    private async Task Finish(JobBatch batch, Guid shopId, MendedTopics? looked, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        var shop = await db.Set<ShopConnection>().FirstAsync(row => row.Id == shopId, ct);

        if (looked is not null)
        {
            await Write(shop, looked, now, ct);
            db.Tell(
                new SubscriptionsChecked(shop.Name, looked.Repaired.Count, looked.Refused.Count), shopId, Actor.System);
        }

        shop.SubscriptionsChecked(looked?.Refused.Count ?? 0, now);
        batch.Done(batch.Jobs[0]);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private async Task Write(ShopConnection shop, MendedTopics looked, DateTimeOffset now, CancellationToken ct)
    {
        var rows = await db.Set<WebhookSubscription>().Where(row => row.ShopId == shop.Id)
            .ToDictionaryAsync(row => row.Topic, ct);
        var topics = looked.Wanted.Union(looked.Found.Keys).ToHashSet(StringComparer.Ordinal);
        db.RemoveRange(rows.Values.Where(row => !topics.Contains(row.Topic)));

        foreach (var topic in topics)
        {
            if (!rows.TryGetValue(topic, out var row))
            {
                row = new(shop.WorkspaceId, shop.Id, topic);
                db.Add(row);
            }

            row.Look(looked.Wanted.Contains(topic), looked.Address, looked.Found.GetValueOrDefault(topic), now);

            if (looked.Repaired.Contains(topic))
            {
                row.Repaired(now);
            }

            if (looked.Refused.TryGetValue(topic, out var trouble))
            {
                row.Refused(trouble);
            }
        }
    }
}
