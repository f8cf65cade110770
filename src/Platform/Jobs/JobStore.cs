using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Jobs;

/// <summary>Where a lane's jobs are: a workspace and a lane within it.</summary>
internal readonly record struct LaneKey(Guid WorkspaceId, string Lane);

/// <summary>Takes jobs out of the table under a lease and writes what became of them.</summary>
/// <remarks>
/// Values are given to SetProperty as lambdas on purpose: a bare value becomes a constant of the query, and every new
/// constant is a query to compile.
/// </remarks>
internal sealed class JobStore(AppDb db, IJobClock times, NodeName node, TimeProvider clock)
{
    private const int MaxTroubleLength = 2_000;

    /// <summary>How long a claimed job stays with its node without a heartbeat.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Claims up to <paramref name="limit"/> due jobs of the most urgent lane; null when nothing is due.
    /// </summary>
    public async Task<IReadOnlyList<Job>?> Claim(
        string kind, int limit, IReadOnlyCollection<LaneKey> busy, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        if (await HeadLane(kind, busy, now, ct) is not { } lane)
        {
            return null;
        }

        await using var work = await db.Begin(ct);
        var jobs = await Take(kind, lane, limit, now, ct);
        await work.Commit(ct);
        return jobs;
    }

    /// <summary>
    /// Joins the open transaction. Throws when a job is no longer ours: the effects must not be committed.
    /// </summary>
    public async Task Settle(IReadOnlyList<Job> jobs, IReadOnlyDictionary<Guid, JobEnd> ends, CancellationToken ct)
    {
        var done = jobs
            .Where(job => ends.GetValueOrDefault(job.Id)?.Fate == JobFate.Done).Select(job => job.Id).ToList();
        var rest = jobs.Where(job => ends.GetValueOrDefault(job.Id) is not { Fate: JobFate.Done }).ToList();
        var settled = await Remove(done, ct);

        foreach (var job in rest)
        {
            settled += await Put(
                job, ends.GetValueOrDefault(job.Id) ?? new(JobFate.Retry, "Nothing was said of it.", null), ct);
        }

        if (settled != jobs.Count)
        {
            throw new InvalidOperationException(
                $"{jobs.Count - settled} of {jobs.Count} {jobs[0].Kind} jobs were taken over meanwhile; "
                + "nothing is written.");
        }
    }

    /// <summary>Says that these jobs are still being worked on.</summary>
    public Task Heartbeat(IReadOnlyCollection<Guid> ids, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + Lease;
        return Mine(ids).ExecuteUpdateAsync(set => set.SetProperty(job => job.LeasedUntil, job => until), ct);
    }

    /// <summary>
    /// Gives jobs of nodes that died back to the queue. On SQLite there is one process: all are of the dead.
    /// </summary>
    public async Task<int> TakeOver(bool atStart, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var abandoned = atStart && !db.IsPostgres
            ? db.Set<JobRow>().Where(job => job.State == JobState.Running)
            : db.Set<JobRow>().Where(job => job.State == JobState.Running && job.LeasedUntil < now);
        return await abandoned.ExecuteUpdateAsync(set => set.SetProperty(job => job.State, job => JobState.Ready), ct);
    }

    private async Task<LaneKey?> HeadLane(
        string kind, IReadOnlyCollection<LaneKey> busy, DateTimeOffset now, CancellationToken ct)
    {
        var values = new List<(string, object?)> { ("kind", kind), ("now", db.Stored(now)) };
        values.AddRange(busy.Select((lane, i) => ($"w{i}", (object?)db.Stored(lane.WorkspaceId))));
        values.AddRange(busy.Select((lane, i) => ($"l{i}", (object?)lane.Lane)));

        await using var command = await db.Command(JobSql.HeadLane(busy.Count), values, ct);
        await using var row = await command.ExecuteReaderAsync(ct);
        LaneKey? found = await row.ReadAsync(ct) ? new(row.GuidAt(0), row.GetString(1)) : null;
        await row.CloseAsync();
        await db.Database.CloseConnectionAsync();
        return found;
    }

    private async Task<IReadOnlyList<Job>> Take(
        string kind, LaneKey lane, int limit, DateTimeOffset now, CancellationToken ct)
    {
        (string, object?)[] values =
        [
            ("kind", kind), ("now", db.Stored(now)), ("until", db.Stored(now + Lease)), ("node", node.Value),
            ("no", false), ("workspace", db.Stored(lane.WorkspaceId)), ("lane", lane.Lane), ("limit", limit),
        ];

        var jobs = new List<Job>();
        await using var command = await db.Command(JobSql.Claim(db.IsPostgres), values, ct);
        await using var row = await command.ExecuteReaderAsync(ct);

        while (await row.ReadAsync(ct))
        {
            jobs.Add(new(
                row.GuidAt(0), lane.WorkspaceId, kind, row.GetString(1), lane.Lane, row.GetInt32(2), row.GetString(3)));
        }

        await row.CloseAsync();
        await db.Database.CloseConnectionAsync();
        return [.. jobs.OrderBy(job => job.Id)];
    }

    private async Task<int> Remove(List<Guid> done, CancellationToken ct)
    {
        if (done.Count == 0)
        {
            return 0;
        }

        // Removed first: one that is asked for again meanwhile is not removed any more, and is put back below.
        var removed = await Mine(done).Where(job => !job.Rerun).ExecuteDeleteAsync(ct);

        // Asked for again while they ran: they come when that asks, so that a burst is still taken together.
        var again = await Mine(done).Where(job => job.Rerun).ExecuteUpdateAsync(
            set => set
                .SetProperty(job => job.State, JobState.Ready)
                .SetProperty(job => job.Attempts, 0)
                .SetProperty(job => job.Rerun, false),
            ct);

        if (again > 0)
        {
            db.WakeOnCommit(JobQueue.TopicOf(await Kind(done, ct)));
        }

        return again + removed;
    }

    private Task<string> Kind(List<Guid> ids, CancellationToken ct) =>
        db.Set<JobRow>().Where(job => ids.Contains(job.Id)).Select(job => job.Kind).FirstAsync(ct);

    private Task<int> Put(Job job, JobEnd end, CancellationToken ct)
    {
        var limits = times.LimitsOf(job.Kind);
        var dead = end.Fate == JobFate.Dead || (end.Fate == JobFate.Retry && job.Attempt >= limits.MaxAttempts);
        var state = dead ? JobState.Dead : JobState.Ready;
        var attempts = end.Fate == JobFate.Again ? 0 : job.Attempt;
        var due = end.At ?? clock.GetUtcNow() + (end.After ?? times.Pause(job.Kind, job.Attempt));
        var trouble = end.Trouble?[..Math.Min(end.Trouble.Length, MaxTroubleLength)];

        return Mine([job.Id]).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.State, row => state)
                .SetProperty(row => row.Attempts, row => attempts)
                .SetProperty(row => row.DueAt, row => row.Rerun && attempts == 0 && row.DueAt < due ? row.DueAt : due)
                .SetProperty(row => row.Rerun, row => false)
                .SetProperty(row => row.Trouble, row => trouble),
            ct);
    }

    private IQueryable<JobRow> Mine(IReadOnlyCollection<Guid> ids) => db.Set<JobRow>().Where(
        job => ids.Contains(job.Id) && job.State == JobState.Running && job.LeasedBy == node.Value);
}
