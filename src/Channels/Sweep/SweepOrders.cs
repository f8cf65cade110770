using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.FirstReading;
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
    ReadingRows readings,
    MissedChanges missed,
    IJobQueue jobs,
    ShopActivity activity,
    EndShopJob end,
    ChannelsOptions options,
    TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.sweep_orders";

    private const int MaxPages = 500;
    private const int PastPerCommit = 500;

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new()
    {
        BatchesAtOnce = 4,
        MaxAttempts = int.MaxValue,
        LongestRetry = TimeSpan.FromSeconds(15),
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
        var past = new List<ChangedOrder>();
        string? next = null;

        for (var page = 0; page < MaxPages && !seen.ReachedTheEnd; page++)
        {
            if (await Page(shop, since, next, seen, ct) is not { } changed)
            {
                return seen;
            }

            var untold = changed.Orders
                .Where(order => !fetched.Knows(shop.Id, order.ExternalId, order.UpdatedAt)).ToList();
            var missedHere = await missed.Of(shop, untold, ct);

            // Of a shop that is read for the first time, what is still to be shipped comes before what is past.
            var soon = shop.SweptAt is null ? untold.FindAll(order => !order.IsPast) : untold;
            past.AddRange(untold.Except(soon));
            var missedNow = await Hint(
                shop,
                new(soon, missedHere)
                {
                    Known = changed.Orders.Count - untold.Count, Total = changed.Total, IsFirst = page == 0,
                },
                ct);

            seen.Untold.AddRange(untold);
            seen.Missed.UnionWith(missedNow);
            next = changed.NextPage;
            seen = seen with
            {
                Newest = changed.Orders.Select(order => (DateTimeOffset?)order.UpdatedAt).Append(seen.Newest).Max(),
                ReachedTheEnd = next is null || changed.Orders.Count == 0,
            };
        }

        foreach (var some in past.Chunk(PastPerCommit))
        {
            await Hint(shop, new([.. some], seen.Missed), ct);
        }

        return seen;
    }

    /// <summary>
    /// Null where the channel fails in the middle and something newer was seen: the pages before hold the older
    /// changes, so that the next sweep goes on behind them. Through many pages a channel that fails now and then would
    /// else never be read to the end.
    /// </summary>
    private async Task<ChangedOrders?> Page(
        ShopConnection shop, DateTimeOffset since, string? from, Seen seen, CancellationToken ct)
    {
        try
        {
            return await calls.Run(
                shop.Id, (channel, key) => channel.OrdersChangedSince(key, since, from, ct), ct);
        }
        catch (ChannelFailure failure) when (shop.SweptAt is not null && seen.Newest != shop.SweepCursor
            && failure.Kind is (ChannelFailureKind.Retry or ChannelFailureKind.RateLimited))
        {
            return null;
        }
    }

    /// <summary>Returns the missed ones that no sweep before has hinted at.</summary>
    private async Task<List<string>> Hint(ShopConnection shop, FoundOrders page, CancellationToken ct)
    {
        if (page.Orders.Count == 0 && shop.SweptAt is not null)
        {
            return [];
        }

        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        var added = await inbox.Add(
            [.. page.Orders.Select(order => new InboxMessage(
                db.Scope.Id,
                ChannelHint.OrderTopic,
                shop.Id.ToString("N"),
                KeyOf(order),
                new ChannelHint(order.ExternalId).ToJson(),
                now)
            {
                Source = page.Missed.Contains(order.ExternalId) ? ShopEvent.SweepSource : null,
                ToldAt = order.UpdatedAt,
            })],
            ct);

        // Later sweeps find what changed since; they are no part of the first reading.
        if (shop.SweptAt is null)
        {
            await readings.Find(shop.Id, page.Known + page.Orders.Count, page.Total, page.IsFirst, ct);
        }

        await work.Commit(ct);
        return
        [
            .. page.Orders.Where(order => page.Missed.Contains(order.ExternalId))
                .Where(order => added.Contains((ChannelHint.OrderTopic, KeyOf(order))))
                .Select(order => order.ExternalId),
        ];
    }

    private static string KeyOf(ChangedOrder order) =>
        $"sweep:{order.ExternalId}:{order.UpdatedAt.ToUnixTimeSeconds()}";

    private async Task Finish(JobBatch batch, Guid shopId, Seen seen, DateTimeOffset startedAt, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var work = await db.Begin(ct);
        var shop = await db.Set<ShopConnection>().FirstAsync(row => row.Id == shopId, ct);
        shop.Swept(seen.Newest, now);

        var readsOn = seen.ReachedTheEnd && await readings.Swept(shopId, now, ct);
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

        // The end of a first reading is seen at once, and with it until when every order is known.
        var rest = await Rest(shop, seen, now - startedAt, ct);
        batch.Again(batch.Jobs[0], now + (readsOn || !seen.ReachedTheEnd ? options.AskAgainAfter : rest));
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

    /// <summary>Orders to hint at, and which of them no webhook told.</summary>
    private sealed record FoundOrders(List<ChangedOrder> Orders, IReadOnlySet<string> Missed)
    {
        /// <summary>Orders beside them that were fetched before.</summary>
        public int Known { get; init; }

        /// <summary>Orders on all pages; null when the channel does not say.</summary>
        public int? Total { get; init; }

        public bool IsFirst { get; init; }
    }

    /// <summary>What a sweep saw: the newest change, what had not been fetched, and what no webhook told.</summary>
    private sealed record Seen(
        DateTimeOffset? Newest, List<ChangedOrder> Untold, HashSet<string> Missed, bool ReachedTheEnd);
}
