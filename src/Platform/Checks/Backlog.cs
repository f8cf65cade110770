using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Checks;

/// <summary>What is still to be done. Counted across workspaces.</summary>
/// <param name="JobsByKind">Open jobs that are not dead.</param>
/// <param name="DeadJobs">Jobs given up.</param>
/// <param name="Unread">Kept messages not read yet, of known workspaces.</param>
/// <param name="Unreacted">Facts that some reaction has not passed yet.</param>
public sealed record BacklogCounts(
    IReadOnlyDictionary<string, int> JobsByKind, int DeadJobs, int DeadFacts, int Unread, long Unreacted);

/// <summary>Counts what is still to be done.</summary>
public sealed class Backlog(AppDb db, IServiceProvider services)
{
    public async Task<BacklogCounts> Count(CancellationToken ct)
    {
        db.Scope.AcrossWorkspaces();
        var jobs = await db.Set<JobRow>().Where(job => job.State != JobState.Dead)
            .GroupBy(job => job.Kind).Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.Key, same => same.Count, ct);
        var dead = await db.Set<JobRow>().CountAsync(job => job.State == JobState.Dead, ct);
        var deadFacts = await db.Set<DeadFact>().CountAsync(ct);
        var unread = await db.Set<InboxRow>().Where(InboxRow.IsToRead)
            .CountAsync(row => row.WorkspaceId != Guid.Empty, ct);
        return new(jobs, dead, deadFacts, unread, await (await db.Unreacted(services, ct)).LongCountAsync(ct));
    }

    /// <summary>Jobs that a process of this machine holds, alive or not.</summary>
    public async Task<int> HeldBy(int processId, CancellationToken ct)
    {
        db.Scope.AcrossWorkspaces();
        var own = $"{Environment.MachineName}-{processId}-";
        return await db.Set<JobRow>()
            .CountAsync(job => job.State == JobState.Running && job.LeasedBy!.StartsWith(own), ct);
    }
}
