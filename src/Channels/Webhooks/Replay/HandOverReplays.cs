using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Webhooks.Replay;

/// <summary>
/// Hands the webhooks of a replay to their readers, some hundred a commit, so that new ones come between.
/// </summary>
internal sealed class HandOverReplays(AppDb db, IInboxLog log, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "channels.hand_over_replays";
    public const int EventsPerCommit = 200;

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new();

    public static NewJob For(WebhookReplay replay) =>
        new(JobKind, replay.Id.ToString("N"), replay.ShopId.ToString("N"));

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var id = Guid.ParseExact(job.Key, "N");
        await using var work = await db.Begin(ct);
        var replay = await db.Set<WebhookReplay>().FirstAsync(row => row.Id == id, ct);
        var ids = await log.Reopen(batch.Lane, replay.Left, EventsPerCommit, ct);
        replay.HandedOver(ids);

        if (ids.Count == EventsPerCommit)
        {
            batch.Again(job, clock.GetUtcNow());
        }
        else
        {
            replay.End(clock.GetUtcNow());
            batch.Done(job);
        }

        await batch.Settle(ct);
        await work.Commit(ct);
    }
}
