using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Jobs;

/// <summary>Puts jobs into the table, many a statement.</summary>
internal sealed class JobQueue(AppDb db, TimeProvider clock) : IJobQueue
{
    private const int RowsPerStatement = 100;
    private const int RowsPerArray = 2_000;

    public async Task Enqueue(IReadOnlyList<NewJob> jobs, CancellationToken ct)
    {
        if (db.CurrentWork is null)
        {
            throw new InvalidOperationException("Jobs are enqueued inside a transaction.");
        }

        // One statement may not touch a row twice: of equal keys the last one counts. Rows are locked in one order.
        var unique = jobs.GroupBy(job => (job.Kind, job.Key)).Select(same => same.Last())
            .OrderBy(job => job.Kind, StringComparer.Ordinal).ThenBy(job => job.Key, StringComparer.Ordinal);

        foreach (var chunk in unique.Chunk(db.IsPostgres ? RowsPerArray : RowsPerStatement))
        {
            await (db.IsPostgres ? InsertArrays(chunk, ct) : Insert(chunk, ct));
        }

        foreach (var kind in jobs.Select(job => job.Kind).Distinct())
        {
            db.WakeOnCommit(TopicOf(kind));
        }
    }

    public async Task<IReadOnlyList<string>> Drop(string kind, IReadOnlyCollection<string> keys, CancellationToken ct)
    {
        var open = db.Set<JobRow>().Where(
            job => job.Kind == kind && keys.Contains(job.Key) && job.State != JobState.Running && job.Attempts == 0);
        var dropped = await open.Select(job => job.Key).ToListAsync(ct);
        await open.ExecuteDeleteAsync(ct);
        return dropped;
    }

    public async Task Hasten(string lane, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var failed = db.Set<JobRow>().Where(
            job => job.Lane == lane && job.State == JobState.Ready && job.Attempts > 0 && job.DueAt > now);
        var kinds = await failed.Select(job => job.Kind).Distinct().ToListAsync(ct);
        await failed.ExecuteUpdateAsync(
            set => set.SetProperty(job => job.DueAt, job => now).SetProperty(job => job.Attempts, job => 0), ct);
        kinds.ForEach(kind => db.WakeOnCommit(TopicOf(kind)));
    }

    internal static string TopicOf(string kind) => "jobs:" + kind;

    private async Task InsertArrays(NewJob[] jobs, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        await using var command = await db.Command(
            JobSql.EnqueueArrays,
            [
                ("workspace", db.Scope.Id), ("now", db.Stored(now)), ("no", false),
                ("ids", jobs.Select(_ => Ids.New(now)).ToArray()),
                ("kinds", jobs.Select(job => job.Kind).ToArray()),
                ("keys", jobs.Select(job => job.Key).ToArray()),
                ("lanes", jobs.Select(job => job.Lane).ToArray()),
                ("priorities", jobs.Select(job => job.Priority).ToArray()),
                ("dues", jobs.Select(job => (job.DueAt ?? now).ToUniversalTime()).ToArray()),
                ("bodies", jobs.Select(job => job.BodyJson).ToArray()),
            ],
            ct);

        try
        {
            await command.PrepareAsync(ct);
            await command.ExecuteNonQueryAsync(ct);
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private async Task Insert(NewJob[] jobs, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var values = new List<(string, object?)> { ("no", false), ("now", db.Stored(now)) };

        for (var i = 0; i < jobs.Length; i++)
        {
            var job = jobs[i];
            values.AddRange(
            [
                ($"w{i}", db.Stored(db.Scope.Id)), ($"i{i}", db.Stored(Ids.New(now))), ($"k{i}", job.Kind),
                ($"y{i}", job.Key), ($"l{i}", job.Lane), ($"p{i}", job.Priority),
                ($"d{i}", db.Stored(job.DueAt ?? now)), ($"b{i}", job.BodyJson),
            ]);
        }

        await using var command = await db.Command(JobSql.Enqueue(jobs.Length), values, ct);
        await command.ExecuteNonQueryAsync(ct);
        await db.Database.CloseConnectionAsync();
    }
}
