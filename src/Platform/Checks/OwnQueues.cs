using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Checks;

/// <summary>What a workspace's own work is up to.</summary>
/// <param name="Waiting">Jobs that are due and not taken yet.</param>
/// <param name="Running">Jobs that are at work.</param>
/// <param name="DeadJobs">Jobs given up.</param>
/// <param name="DeadFacts">Facts that a reaction could not handle.</param>
/// <param name="Unread">Kept messages not read yet.</param>
public sealed record QueueCounts(int Waiting, int Running, int DeadJobs, int DeadFacts, int Unread);

/// <summary>Counts the queues of the scope's workspace.</summary>
public sealed class OwnQueues(AppDb db, TimeProvider clock)
{
    public async Task<QueueCounts> Count(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var jobs = await db.Set<JobRow>()
            .Where(job => job.State != JobState.Ready || job.DueAt <= now)
            .GroupBy(job => job.State).Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.Key, same => same.Count, ct);

        return new(
            jobs.GetValueOrDefault(JobState.Ready),
            jobs.GetValueOrDefault(JobState.Running),
            jobs.GetValueOrDefault(JobState.Dead),
            await db.Set<DeadFact>().CountAsync(ct),
            await db.Set<InboxRow>().CountAsync(InboxRow.IsToRead, ct));
    }
}
