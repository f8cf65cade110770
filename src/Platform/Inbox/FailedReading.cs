using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Inbox;

/// <summary>
/// Finds the message because of which a batch failed, so that the lane goes on without it: halves are read until the
/// bad one is alone. It leaves the lane then: a job of its own tries it again, and in the end it is set aside.
/// </summary>
internal sealed class FailedReading(AppDb db, IJobQueue jobs, TimeProvider clock)
{
    /// <summary>What may pass by itself is waited for so often before a single message is suspected.</summary>
    private const int AttemptsTogether = 3;

    /// <summary>From this attempt on a message that fails alone is set aside.</summary>
    private const int AttemptsAlone = 6;

    /// <summary>While so many of a lane are alone, it is no single message's fault: the lane waits.</summary>
    private const int MostAlone = 20;

    private const int MaxTroubleLength = 2_000;

    /// <summary>
    /// Writes down why. True when the job is settled and the lane goes on; false: it is tried again after a pause.
    /// </summary>
    public async Task<bool> Run(
        IInboxReader reader, JobBatch batch, IReadOnlyList<InboxEntry> entries, Exception error, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var ids = entries.Select(entry => entry.Id).ToList();
        var trouble = error.Message.Length > MaxTroubleLength ? error.Message[..MaxTroubleLength] : error.Message;
        var mayPass = reader.MayPass(error);
        var goesOn = false;

        await using var work = await db.Begin(ct);
        await Rows(ids).ExecuteUpdateAsync(set => set.SetProperty(row => row.Trouble, row => trouble), ct);

        if (InboxJob.MessageOf(job) is not null)
        {
            // A job that is given up would leave its message waiting for ever: nothing reads it any more.
            goesOn = job.Attempt >= (mayPass ? InboxJob.MostAttempts - 1 : AttemptsAlone);
            await (goesOn ? SetAside(batch, ids, ct) : Task.CompletedTask);
        }
        else if ((!mayPass || job.Attempt > AttemptsTogether) && await MayLeave(reader.Topic, batch.Lane, ct))
        {
            goesOn = !mayPass;
            await Part(reader.Topic, batch.Lane, ids, ct);
            await (goesOn ? Continue(batch, ct) : Task.CompletedTask);
        }

        await work.Commit(ct);
        return goesOn;
    }

    private async Task SetAside(JobBatch batch, List<Guid> ids, CancellationToken ct)
    {
        DateTimeOffset? now = clock.GetUtcNow();
        await Rows(ids).ExecuteUpdateAsync(set => set.SetProperty(row => row.FailedAt, row => now), ct);
        batch.Done(batch.Jobs[0]);
        await batch.Settle(ct);
    }

    private async Task<bool> MayLeave(string topic, string lane, CancellationToken ct) =>
        await db.Set<InboxRow>().Where(row => row.Topic == topic && row.Lane == lane).Where(InboxRow.IsToRead)
            .CountAsync(row => row.Together == 1, ct) < MostAlone;

    /// <summary>They are read by halves from now on. One that would be alone leaves the lane.</summary>
    private async Task Part(string topic, string lane, List<Guid> ids, CancellationToken ct)
    {
        int? half = (ids.Count + 1) / 2;
        await Rows(ids).ExecuteUpdateAsync(set => set.SetProperty(row => row.Together, row => half), ct);

        if (half == 1)
        {
            await jobs.Enqueue(ids.ConvertAll(id => InboxJob.OfMessage(topic, lane, id)), ct);
        }
    }

    private async Task Continue(JobBatch batch, CancellationToken ct)
    {
        batch.Again(batch.Jobs[0], clock.GetUtcNow());
        db.WakeOnCommit(JobQueue.TopicOf(batch.Jobs[0].Kind));
        await batch.Settle(ct);
    }

    private IQueryable<InboxRow> Rows(List<Guid> ids) => db.Set<InboxRow>().Where(row => ids.Contains(row.Id));
}
