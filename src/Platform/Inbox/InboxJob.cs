using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Inbox;

/// <summary>Hands kept messages of one lane to their reader, batch after batch.</summary>
internal sealed class InboxJob(IInboxReader reader, AppDb db, TimeProvider clock) : IJobHandler
{
    /// <summary>After so many failures of a batch its messages are tried one at a time, to find the bad one.</summary>
    private const int AttemptsAsBatch = 3;

    public string Kind => KindOf(reader.Topic);

    public JobLimits Limits { get; } = new() { BatchSize = 1, BatchesAtOnce = 4, MaxAttempts = 50 };

    public static string KindOf(string topic) => "inbox:" + topic;

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var limit = job.Attempt > AttemptsAsBatch ? 1 : reader.BatchSize;
        var entries = await Pending(batch.Lane, limit, ct);

        if (entries.Count == 0)
        {
            batch.Done(job);
            return;
        }

        var messages = new InboxBatch(batch.Lane, entries, settleCt => Settle(batch, entries, limit, settleCt));
        await reader.Read(messages, ct);

        if (!messages.IsSettled)
        {
            await using var work = await db.Begin(ct);
            await messages.Settle(ct);
            await work.Commit(ct);
        }
    }

    private async Task<List<InboxEntry>> Pending(string lane, int limit, CancellationToken ct) =>
        await db.Set<InboxRow>()
            .Where(row => row.Topic == reader.Topic && row.Lane == lane && row.DoneAt == null)
            .OrderBy(row => row.Id)
            .Take(limit)
            .Select(row => new InboxEntry(row.Id, row.Body, row.ReceivedAt))
            .ToListAsync(ct);

    private async Task Settle(JobBatch batch, IReadOnlyList<InboxEntry> entries, int limit, CancellationToken ct)
    {
        var ids = entries.Select(entry => entry.Id).ToList();
        var now = clock.GetUtcNow();
        await db.Set<InboxRow>().Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.DoneAt, row => now), ct);

        if (entries.Count == limit)
        {
            batch.Again(batch.Jobs[0], now);
            db.WakeOnCommit(JobQueue.TopicOf(Kind));
        }
        else
        {
            batch.Done(batch.Jobs[0]);
        }

        await batch.Settle(ct);
    }
}
