using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Jobs;

/// <summary>Takes jobs out of the table under a lease and writes what became of them.</summary>
/// <remarks>
/// Values are given to SetProperty as lambdas on purpose: a bare value becomes a constant of the query, and every new
/// constant is a query to compile.
/// </remarks>
internal sealed class JobStore(
    AppDb db, LaneHeads heads, IJobClock times, NodeName node, JobMeter meter, TimeProvider clock)
{
    private const int MaxTroubleLength = 2_000;
    private const int ClaimLock = 0x4A6F6273;

    /// <summary>How long a claimed job stays with its node without a heartbeat.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(8);

    /// <summary>
    /// Claims due jobs, one batch for each of up to <paramref name="slots"/> lanes whose turn it is.
    /// </summary>
    public async Task<IReadOnlyList<IReadOnlyList<Job>>> Take(
        string kind, LanesAtWork lanes, int slots, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);

        try
        {
            var chosen = lanes.Choose(await heads.Look(kind, lanes, ct), slots);
            var lease = node.NextLease();
            var taken = chosen.Count == 0 ? []
                : db.IsPostgres ? await OnPostgres(kind, lanes.Limits, chosen, lease, ct)
                : await OnSqlite(kind, lanes.Limits, chosen, lease, ct);

            return
            [
                .. taken.GroupBy(row => (row.Job.LaneKey, row.Priority))
                    .Select(own => own.Select(row => row.Job).OrderBy(job => job.Id).ToList()),
            ];
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    /// <summary>
    /// Joins the open transaction. Throws when a job is no longer ours: the effects must not be committed.
    /// </summary>
    public async Task Settle(IReadOnlyList<Job> jobs, IReadOnlyDictionary<Guid, JobEnd> ends, CancellationToken ct)
    {
        var done = jobs
            .Where(job => ends.GetValueOrDefault(job.Id)?.Fate == JobFate.Done).ToList();
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

        foreach (var job in jobs)
        {
            meter.Settled(job.Kind, ends.GetValueOrDefault(job.Id)?.Fate ?? JobFate.Retry, job.Attempt);
        }
    }

    /// <summary>Says that these jobs are still being worked on.</summary>
    public Task Heartbeat(IReadOnlyList<Job> jobs, CancellationToken ct)
    {
        var until = clock.GetUtcNow() + Lease;
        return Mine(jobs).ExecuteUpdateAsync(set => set.SetProperty(job => job.LeasedUntil, job => until), ct);
    }

    /// <summary>
    /// Gives jobs of nodes that died back to the queue. On SQLite there is one process: all are of the dead.
    /// </summary>
    public async Task<int> TakeOver(bool atStart, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return await PutBack(
            atStart && !db.IsPostgres
                ? db.Set<JobRow>().Where(job => job.State == JobState.Running)
                : db.Set<JobRow>().Where(job => job.State == JobState.Running && job.LeasedUntil < now),
            ct);
    }

    /// <summary>Gives back what this node holds, when it stops: others need not wait for its leases.</summary>
    public Task<int> HandOver(CancellationToken ct)
    {
        var own = node.Value + NodeName.Separator;
        var held = db.Set<JobRow>().Where(job => job.State == JobState.Running && job.LeasedBy!.StartsWith(own));
        return PutBack(held, ct);
    }

    private async Task<int> PutBack(IQueryable<JobRow> abandoned, CancellationToken ct)
    {
        var kinds = await abandoned.Select(job => job.Kind).Distinct().ToListAsync(ct);

        if (kinds.Count == 0)
        {
            return 0;
        }

        await using var work = await db.Begin(ct);
        var count = await abandoned.ExecuteUpdateAsync(
            set => set.SetProperty(job => job.State, job => JobState.Ready), ct);
        kinds.ForEach(kind => db.WakeOnCommit(JobQueue.TopicOf(kind)));
        await work.Commit(ct);
        return count;
    }

    private async Task<List<(Job Job, int Priority)>> OnPostgres(
        string kind, JobLimits limits, IReadOnlyList<LaneHead> chosen, string lease, CancellationToken ct)
    {
        // One round trip and no transaction of ours: a node that freezes here leaves no lock behind.
        var now = clock.GetUtcNow();
        await using var command = await db.Command(
            JobSql.ClaimOnPostgres,
            [
                ("lock", LockOf(kind)), ("kind", kind), ("now", db.Stored(now)), ("until", db.Stored(now + Lease)),
                ("lease", lease), ("no", false), ("limit", limits.BatchSize), ("perlane", limits.BatchesPerLane),
                ("workspaces", chosen.Select(head => head.Lane.WorkspaceId).ToArray()),
                ("lanes", chosen.Select(head => head.Lane.Lane).ToArray()),
                ("priorities", chosen.Select(head => head.Priority).ToArray()),
            ],
            ct);

        try
        {
            await command.PrepareAsync(ct);
            await using var row = await command.ExecuteReaderAsync(ct);
            await row.NextResultAsync(ct);
            return await Read(kind, lease, row, ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task<List<(Job Job, int Priority)>> OnSqlite(
        string kind, JobLimits limits, IReadOnlyList<LaneHead> chosen, string lease, CancellationToken ct)
    {
        var taken = new List<(Job Job, int Priority)>();
        await using var work = await db.Begin(ct);
        var now = clock.GetUtcNow();

        foreach (var head in chosen)
        {
            await using var command = await db.Command(
                JobSql.ClaimOnSqlite,
                [
                    ("kind", kind), ("now", db.Stored(now)), ("until", db.Stored(now + Lease)), ("lease", lease),
                    ("no", false), ("limit", limits.BatchSize), ("workspace", db.Stored(head.Lane.WorkspaceId)),
                    ("lane", head.Lane.Lane), ("priority", head.Priority),
                ],
                ct);
            await using var row = await command.ExecuteReaderAsync(ct);
            taken.AddRange(await Read(kind, lease, row, ct));
            await db.Database.CloseConnectionAsync();
        }

        await work.Commit(ct);
        return taken;
    }

    private static async Task<List<(Job Job, int Priority)>> Read(
        string kind, string lease, System.Data.Common.DbDataReader row, CancellationToken ct)
    {
        var taken = new List<(Job Job, int Priority)>();

        while (await row.ReadAsync(ct))
        {
            var job = new Job(
                row.GuidAt(3), row.GuidAt(0), kind, row.GetString(4), row.GetString(1), row.GetInt32(5),
                row.GetString(6)) { Lease = lease };
            taken.Add((job, row.GetInt32(2)));
        }

        return taken;
    }

    private async Task<int> Remove(List<Job> done, CancellationToken ct)
    {
        if (done.Count == 0)
        {
            return 0;
        }

        // Removed first: one that is asked for again meanwhile is not removed any more, and is put back below.
        var removed = await Mine(done).Where(job => !job.Rerun).ExecuteDeleteAsync(ct);

        if (removed == done.Count)
        {
            return removed;
        }

        // Asked for again while they ran: they come when that asks, so that a burst is still taken together.
        var again = await Mine(done).Where(job => job.Rerun).ExecuteUpdateAsync(
            set => set
                .SetProperty(job => job.State, JobState.Ready)
                .SetProperty(job => job.Attempts, 0)
                .SetProperty(job => job.Rerun, false),
            ct);

        if (again > 0)
        {
            db.WakeOnCommit(JobQueue.TopicOf(done[0].Kind));
        }

        return again + removed;
    }

    private Task<int> Put(Job job, JobEnd end, CancellationToken ct)
    {
        var limits = times.LimitsOf(job.Kind);
        var dead = end.Fate == JobFate.Dead || (end.Fate == JobFate.Retry && job.Attempt >= limits.MaxAttempts);
        var state = dead ? JobState.Dead : JobState.Ready;
        var attempts = end.Fate == JobFate.Again ? 0 : job.Attempt;
        var due = end.At ?? clock.GetUtcNow() + (end.After ?? times.Pause(job.Kind, job.Attempt));
        var trouble = end.Trouble?[..Math.Min(end.Trouble.Length, MaxTroubleLength)];
        var body = end.BodyJson;

        return Mine([job]).ExecuteUpdateAsync(
            set => set
                .SetProperty(row => row.State, row => state)
                .SetProperty(row => row.Attempts, row => attempts)
                .SetProperty(row => row.DueAt, row => row.Rerun && attempts == 0 && row.DueAt < due ? row.DueAt : due)
                .SetProperty(row => row.Body, row => row.Rerun || body == null ? row.Body : body)
                .SetProperty(row => row.Rerun, row => false)
                .SetProperty(row => row.Trouble, row => trouble),
            ct);
    }

    private IQueryable<JobRow> Mine(IReadOnlyList<Job> jobs)
    {
        var ids = jobs.Select(job => job.Id).ToList();
        var lease = jobs[0].Lease;
        return db.Set<JobRow>().Where(
            job => ids.Contains(job.Id) && job.State == JobState.Running && job.LeasedBy == lease);
    }

    /// <summary>The same number for a kind on every node.</summary>
    private static long LockOf(string kind) =>
        ((long)ClaimLock << 32) | kind.Aggregate(2_166_136_261u, (hash, letter) => (hash ^ letter) * 16_777_619u);
}
