using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Checks;

/// <summary>Jobs of one kind in the scope's workspace.</summary>
/// <param name="Waiting">Due, and not taken yet.</param>
/// <param name="Running">At work.</param>
/// <param name="Later">To be done at a set time.</param>
/// <param name="GivenUp">Failed too often.</param>
/// <param name="OldestDueAt">Since when the oldest of those waiting is due; null when none waits.</param>
public sealed record QueueOfKind(
    string Kind, int Waiting, int Running, int Later, int GivenUp, DateTimeOffset? OldestDueAt);

/// <summary>Facts of the scope's workspace that the slowest reaction has not passed yet.</summary>
/// <param name="OldestAt">When the oldest of them became true; null when there is none.</param>
public sealed record ReactionLag(long Facts, DateTimeOffset? OldestAt);

/// <summary>What a workspace's own work is up to, kind by kind.</summary>
public sealed class WorkInHand(AppDb db, IServiceProvider services, TimeProvider clock)
{
    public async Task<IReadOnlyList<QueueOfKind>> Queues(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var found = await db.Set<JobRow>()
            .GroupBy(job => job.Kind)
            .Select(same => new
            {
                same.Key,
                Waiting = same.Count(job => job.State == JobState.Ready && job.DueAt <= now),
                Running = same.Count(job => job.State == JobState.Running),
                Later = same.Count(job => job.State == JobState.Ready && job.DueAt > now),
                GivenUp = same.Count(job => job.State == JobState.Dead),
                Oldest = same.Min(job => job.State == JobState.Ready ? job.DueAt : (DateTimeOffset?)null),
            })
            .ToListAsync(ct);

        return
        [
            .. found.OrderBy(own => own.Key, StringComparer.Ordinal).Select(own => new QueueOfKind(
                own.Key, own.Waiting, own.Running, own.Later, own.GivenUp, own.Waiting == 0 ? null : own.Oldest)),
        ];
    }

    public async Task<ReactionLag> Lag(CancellationToken ct)
    {
        var behind = await db.Unreacted(services, ct);
        var count = await behind.LongCountAsync(ct);

        return new(count, count == 0 ? null : await behind.MinAsync(row => (DateTimeOffset?)row.At, ct));
    }
}
