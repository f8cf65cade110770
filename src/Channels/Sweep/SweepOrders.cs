using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Returns;
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
    ShopActivity activity,
    EndShopJob end,
    IJobQueue jobs,
    ChannelsOptions options,
    TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.sweep_orders";

    private const int MaxPages = 500;

    /// <summary>
    /// A sweep may take this part of the time: under load it comes less often instead of costing more.
    /// </summary>
    private const int RestPerWork = 10;

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
        var seen = new Seen(shop.SweepCursor, [], false);
        string? next = null;

        for (var page = 0; page < MaxPages; page++)
        {
            var from = next;
            var changed = await calls.Run(
                shop.Id, (channel, key) => channel.OrdersChangedSince(key, since, from, ct), ct);
            var untold = changed.Orders
                .Where(order => !fetched.Knows(shop.Id, order.ExternalId, order.UpdatedAt)).ToList();
            await Hint(shop.Id, untold, ct);

            seen.Untold.AddRange(untold);
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

    private async Task Hint(Guid shopId, List<ChangedOrder> orders, CancellationToken ct)
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
                now))],
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

        var rest = (now - startedAt) * RestPerWork;
        batch.Again(batch.Jobs[0], now + (rest > options.SweepEvery ? rest : options.SweepEvery));
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    /// <summary>What a sweep saw: the newest change, and those that had not been fetched.</summary>
    private sealed record Seen(DateTimeOffset? Newest, List<ChangedOrder> Untold, bool ReachedTheEnd);
}
