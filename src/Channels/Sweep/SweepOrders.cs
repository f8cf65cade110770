using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Returns;
using CreatorFlow.Channels.Webhooks;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Sweep;

/// <summary>
/// Asks a shop which orders have changed and hints at those that no webhook told. Starts itself again, one job a shop.
/// </summary>
internal sealed class SweepOrders(
    AppDb db,
    ShopCalls calls,
    IInbox inbox,
    FetchedOrders fetched,
    MissedChanges missed,
    IJobQueue jobs,
    ShopActivity activity,
    EndShopJob end,
    ChannelsOptions options,
    TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.sweep_orders";

    private const int MaxPages = 500;

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new()
    {
        BatchesAtOnce = 4,
        MaxAttempts = int.MaxValue,
        LongestRetry = TimeSpan.FromMinutes(1),
    };

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
            var startedAt = clock.GetUtcNow();
            var seen = await Read(shop, ct);
            await Finish(batch, shopId, seen, startedAt, ct);

            if (seen.ReachedTheEnd)
            {
                fetched.Expect(shopId, startedAt, seen.Untold);
            }
        }
        catch (ChannelFailure failure)
        {
            await end.Run(batch, failure, ct);
        }
    }

    private async Task<Seen> Read(ShopConnection shop, CancellationToken ct)
    {
        var since = (shop.SweepCursor ?? clock.GetUtcNow() - options.FirstSweep) - options.SweepOverlap;
        var seen = new Seen(shop.SweepCursor, [], [], false);
        string? next = null;

        for (var page = 0; page < MaxPages; page++)
        {
            var from = next;
            var changed = await calls.Run(
                shop.Id, (channel, key) => channel.OrdersChangedSince(key, since, from, ct), ct);
            var untold = changed.Orders
                .Where(order => !fetched.Knows(shop.Id, order.ExternalId, order.UpdatedAt)).ToList();
            var missedHere = await missed.Of(shop, untold, ct);
            await Hint(shop.Id, untold, missedHere, ct);

            seen.Untold.AddRange(untold);
            seen.Missed.UnionWith(missedHere);
            seen = seen with
            {
                Newest = changed.Orders.Select(order => (DateTimeOffset?)order.UpdatedAt).Append(seen.Newest).Max(),
            };
            next = changed.NextPage;

            if (next is null || changed.Orders.Count == 0)
            {
                return seen with { ReachedTheEnd = true };
            }
        }

        return seen;
    }

    private async Task Hint(
        Guid shopId, List<ChangedOrder> orders, IReadOnlySet<string> missedHere, CancellationToken ct)
    {
        if (orders.Count == 0)
        {
            return;
        }

        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        await inbox.Add(
            [.. orders.Select(order => new InboxMessage(
                db.Scope.Id,
                ChannelHint.OrderTopic,
                shopId.ToString("N"),
                $"sweep:{order.ExternalId}:{order.UpdatedAt.ToUnixTimeSeconds()}",
                new ChannelHint(order.ExternalId).ToJson(),
                now)
            {
                Source = missedHere.Contains(order.ExternalId) ? ShopEvent.SweepSource : null,
                ToldAt = order.UpdatedAt,
            })],
            ct);
        await work.Commit(ct);
    }

    private async Task Finish(JobBatch batch, Guid shopId, Seen seen, DateTimeOffset startedAt, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        var shop = await db.Set<ShopConnection>().FirstAsync(row => row.Id == shopId, ct);
        shop.Swept(seen.Newest, now);
        var counts = activity.Take(shopId);
        shop.Count(counts);

        if (counts.Webhooks + counts.OrdersFetched > 0)
        {
            db.Tell(new ShopTraffic(shop.Name, counts.Webhooks, counts.OrdersFetched), shop.Id, Actor.System);
        }

        if (fetched.CaughtUpAt(shopId) is { } caughtUpAt)
        {
            shop.CaughtUp(caughtUpAt);
        }

        // The sweep of returns goes by itself once it was started.
        if (!await db.Set<AftersalesSweep>().AnyAsync(row => row.ShopId == shopId, ct))
        {
            await jobs.Enqueue([SweepAftersales.For(shopId)], ct);
        }

        batch.Again(batch.Jobs[0], now + await Rest(shop, seen, now - startedAt, ct));
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    /// <summary>How long to rest; tells what was missed, and has it looked daily where webhooks go.</summary>
    private async Task<TimeSpan> Rest(ShopConnection shop, Seen seen, TimeSpan took, CancellationToken ct)
    {
        if (seen.Missed.Count > 0)
        {
            db.Tell(new WebhooksMissed(shop.Name, seen.Missed.Count), shop.Id, Actor.System);
        }

        if (shop.SubscriptionsCheckedAt is not { } checkedAt
            || clock.GetUtcNow() - checkedAt >= CheckSubscriptions.Every)
        {
            await jobs.Enqueue([CheckSubscriptions.For(shop.Id)], ct);
        }

        var isTroubled = seen.Missed.Count > 0 || shop.SubscriptionsWrong > 0;
        var rest = SweepPace.Next(TimeSpan.FromSeconds(shop.SweepSeconds), isTroubled, took, options);
        shop.SweepAgainIn(rest);
        return rest;
    }

    /// <summary>What a sweep saw: the newest change, what had not been fetched, and what no webhook told.</summary>
    private sealed record Seen(
        DateTimeOffset? Newest, List<ChangedOrder> Untold, HashSet<string> Missed, bool ReachedTheEnd);
}
