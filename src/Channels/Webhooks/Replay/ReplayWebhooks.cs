using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Webhooks.Replay;

/// <summary>
/// A person has many webhooks read once more: all that failed, or all of a span. A job hands them over.
/// </summary>
internal sealed class ReplayWebhooks(AppDb db, IInboxLog log, IJobQueue jobs, TimeProvider clock)
{
    /// <summary>What has an effect, and may have it again.</summary>
    public static readonly IReadOnlyList<string> Topics = [ChannelHint.OrderTopic, ShopEvent.Topic];

    public static readonly TimeSpan LongestSpan = TimeSpan.FromDays(31);

    public Task<Result<WebhookReplay>> Failed(Guid shopId, Actor by, CancellationToken ct) => Run(
        shopId,
        (shop, now) => New(shop, now, by, new() { State = InboxState.Failed, Until = now, Topics = Topics }, ct),
        ct);

    /// <param name="since">Received from then on.</param>
    /// <param name="until">Received before then; null: until now.</param>
    public async Task<Result<WebhookReplay>> Span(
        Guid shopId, DateTimeOffset? since, DateTimeOffset? until, Actor by, CancellationToken ct)
    {
        if (since is not { } from)
        {
            return ChannelsProblems.SpanWrong(LongestSpan.Days);
        }

        return await Run(
            shopId,
            async (shop, now) => (until ?? now) is var end && end > from && end - from <= LongestSpan
                ? await New(shop, now, by, new() { Since = from, Until = end, Topics = Topics }, ct)
                : ChannelsProblems.SpanWrong(LongestSpan.Days),
            ct);
    }

    private async Task<Result<WebhookReplay>> Run(
        Guid shopId, Func<ShopConnection, DateTimeOffset, Task<Result<WebhookReplay>>> make, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        if (shop is null)
        {
            return ChannelsProblems.UnknownShop(shopId);
        }

        if ((await make(shop, clock.GetUtcNow())).Refused(out var problem, out var replay))
        {
            return problem;
        }

        await work.Commit(ct);
        return replay;
    }

    private async Task<Result<WebhookReplay>> New(
        ShopConnection shop, DateTimeOffset now, Actor by, InboxFilter which, CancellationToken ct)
    {
        var total = await log.Count(shop.Id.ToString("N"), which, ct);

        var kept = log.KeptSince;
        DateTimeOffset? keptSince = which.Since < kept ? kept : null;

        if (total == 0)
        {
            return keptSince is null ? ChannelsProblems.NothingToReplay() : ChannelsProblems.SpanNotKept(kept);
        }

        var isFailed = which.State == InboxState.Failed;
        var replay = new WebhookReplay(shop.WorkspaceId, Ids.New(now), shop.Id, by.Name, now)
        {
            OnlyFailed = isFailed,
            Since = which.Since,
            Until = which.Until!.Value,
            KeptSince = keptSince,
            Total = total,
        };
        db.Add(replay);
        db.Tell(new WebhooksReplayed(shop.Name, isFailed ? "Failed" : "Span", total), shop.Id, by);
        await jobs.Enqueue([HandOverReplays.For(replay)], ct);
        return replay;
    }
}
