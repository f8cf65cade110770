using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Inbox;

/// <summary>Hands kept messages of one lane to their reader, batch after batch.</summary>
internal sealed class InboxJob(IInboxReader reader, AppDb db, TimeProvider clock) : IJobHandler
{
    /// <summary>After so many failures of a batch its messages are tried one at a time, to find the bad one.</summary>
    private const int AttemptsAsBatch = 3;

    /// <summary>From this attempt on a message that fails alone is set aside.</summary>
    private const int AttemptsAlone = 6;

    private const int MaxTroubleLength = 2_000;

    public string Kind => KindOf(reader.Topic);

    /// <summary>One job a lane: it is cheap to ask soon again, and those behind it wait. Given up after some hours.
    /// </summary>
    public JobLimits Limits { get; } = new()
    {
        BatchSize = 1, BatchesAtOnce = 4, MaxAttempts = 2_000, LongestRetry = TimeSpan.FromSeconds(15),
    };

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

        try
        {
            await reader.Read(messages, ct);
        }
        catch (Exception error) when (!messages.IsSettled && IsFault(error, ct))
        {
            if (await Fail(batch, entries, error, ct))
            {
                return;
            }

            throw;
        }

        if (!messages.IsSettled)
        {
            await using var work = await db.Begin(ct);
            await messages.Settle(ct);
            await work.Commit(ct);
        }
    }

    private async Task<List<InboxEntry>> Pending(string lane, int limit, CancellationToken ct) =>
        await db.Set<InboxRow>()
            .Where(row => row.Topic == reader.Topic && row.Lane == lane).Where(InboxRow.IsToRead)
            .OrderBy(row => row.Id)
            .Take(limit)
            .Select(row => new InboxEntry(row.Id, row.Body, row.ReceivedAt))
            .ToListAsync(ct);

    private static bool IsFault(Exception error, CancellationToken ct) =>
        !ct.IsCancellationRequested && !Conflicts.IsConflict(error) && !Outage.IsCause(error);

    /// <summary>
    /// Writes down why. True when the message is set aside and the lane goes on: it failed alone, again and again.
    /// </summary>
    private async Task<bool> Fail(
        JobBatch batch, IReadOnlyList<InboxEntry> entries, Exception error, CancellationToken ct)
    {
        var isSetAside = batch.Jobs[0].Attempt >= AttemptsAlone && entries.Count == 1 && !reader.MayPass(error);
        var ids = entries.Select(entry => entry.Id).ToList();
        var trouble = error.Message.Length > MaxTroubleLength ? error.Message[..MaxTroubleLength] : error.Message;
        DateTimeOffset? failedAt = isSetAside ? clock.GetUtcNow() : null;

        await using var work = await db.Begin(ct);
        await db.Set<InboxRow>().Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Trouble, row => trouble)
                .SetProperty(row => row.FailedAt, row => failedAt),
            ct);

        if (isSetAside)
        {
            await Continue(batch, ct);
        }

        await work.Commit(ct);
        return isSetAside;
    }

    private async Task Continue(JobBatch batch, CancellationToken ct)
    {
        batch.Again(batch.Jobs[0], clock.GetUtcNow());
        db.WakeOnCommit(JobQueue.TopicOf(Kind));
        await batch.Settle(ct);
    }

    private async Task Settle(JobBatch batch, IReadOnlyList<InboxEntry> entries, int limit, CancellationToken ct)
    {
        var ids = entries.Select(entry => entry.Id).ToList();
        var now = clock.GetUtcNow();
        await db.Set<InboxRow>().Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.DoneAt, row => now).SetProperty(row => row.Trouble, row => null), ct);

        if (entries.Count == limit)
        {
            await Continue(batch, ct);
            return;
        }

        batch.Done(batch.Jobs[0]);
        await batch.Settle(ct);
    }
}
