using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Inbox;

/// <summary>
/// Hands kept messages of one lane to their reader, batch after batch; and a message that was taken out of its lane
/// alone, by a job of its own.
/// </summary>
internal sealed class InboxJob(IInboxReader reader, FailedReading failed, AppDb db, TimeProvider clock) : IJobHandler
{
    /// <summary>Some hours of trying.</summary>
    public const int MostAttempts = 2_000;

    public string Kind => KindOf(reader.Topic);

    /// <summary>One job a lane: it is cheap to ask soon again, and those behind it wait. Given up after some hours.
    /// </summary>
    public JobLimits Limits { get; } = new()
    {
        BatchSize = 1, BatchesAtOnce = 4, MaxAttempts = MostAttempts, LongestRetry = TimeSpan.FromSeconds(15),
    };

    public static string KindOf(string topic) => "inbox:" + topic;

    /// <summary>The job that reads a lane.</summary>
    public static NewJob OfLane(string topic, string lane) => new(KindOf(topic), lane, lane);

    /// <summary>The job that reads one message alone; the lane's own goes before it.</summary>
    public static NewJob OfMessage(string topic, string lane, Guid id) =>
        new(KindOf(topic), id.ToString("N"), lane) { Priority = 200 };

    /// <summary>The message that a job reads alone; null when it reads the lane.</summary>
    public static Guid? MessageOf(Job job) => job.Key == job.Lane ? null : Guid.ParseExact(job.Key, "N");

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var taken = MessageOf(batch.Jobs[0]) is { } alone
            ? await Alone(batch.Lane, alone, ct)
            : await Next(batch.Lane, ct);

        if (taken.Entries.Count == 0)
        {
            batch.Done(batch.Jobs[0]);
            return;
        }

        var messages = new InboxBatch(batch.Lane, taken.Entries, settleCt => Settle(batch, taken, settleCt));

        try
        {
            await reader.Read(messages, ct);
        }
        catch (Exception error) when (!messages.IsSettled && IsFault(error, ct))
        {
            if (await failed.Run(reader, batch, taken.Entries, error, ct))
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

    private async Task<Taken> Alone(string lane, Guid id, CancellationToken ct) => new(
        await Waiting(lane).Where(row => row.Id == id)
            .Select(row => new InboxEntry(row.Id, row.Body, row.ReceivedAt)).ToListAsync(ct),
        AreMore: false);

    /// <summary>The oldest, as many as may be read with the first of them.</summary>
    private async Task<Taken> Next(string lane, CancellationToken ct)
    {
        var rows = await Waiting(lane)
            .Where(row => row.Together == null || row.Together > 1)
            .OrderBy(row => row.Id)
            .Take(reader.BatchSize)
            .Select(row => new { Entry = new InboxEntry(row.Id, row.Body, row.ReceivedAt), row.Together })
            .ToListAsync(ct);
        var together = rows.Count == 0 ? null : rows[0].Together;
        var entries = rows.TakeWhile(row => row.Together == together).Take(together ?? reader.BatchSize)
            .Select(row => row.Entry).ToList();
        return new(entries, entries.Count < rows.Count || rows.Count == reader.BatchSize);
    }

    private IQueryable<InboxRow> Waiting(string lane) => db.Set<InboxRow>()
        .Where(row => row.Topic == reader.Topic && row.Lane == lane).Where(InboxRow.IsToRead);

    private static bool IsFault(Exception error, CancellationToken ct) =>
        !ct.IsCancellationRequested && !Conflicts.IsConflict(error) && !Outage.IsCause(error);

    private async Task Settle(JobBatch batch, Taken taken, CancellationToken ct)
    {
        var ids = taken.Entries.Select(entry => entry.Id).ToList();
        var now = clock.GetUtcNow();
        await db.Set<InboxRow>().Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.DoneAt, row => now)
                .SetProperty(row => row.Trouble, row => null)
                .SetProperty(row => row.Together, row => null),
            ct);

        if (taken.AreMore)
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

    private sealed record Taken(IReadOnlyList<InboxEntry> Entries, bool AreMore);
}
