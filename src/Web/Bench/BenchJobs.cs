using System.Collections.Concurrent;
using System.Diagnostics;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Web.Hosting;

namespace CreatorFlow.Web.Bench;

/// <summary>The answer of the queue's benchmark.</summary>
/// <param name="JobsPerSecond">Of all jobs: from before the first is put into the queue to after the commit that
/// settles the last.</param>
/// <param name="EnqueueMsP50">One job in a commit of its own, nothing else at work.</param>
internal sealed record JobsReport(
    string Database, int Count, int Group, int Lanes, double JobsPerSecond, double EnqueueMsP50, double EnqueueMsP95,
    int Lost, int Doubled, double Seconds, long RssMb)
{
    [System.Text.Json.Serialization.JsonIgnore]
    public bool AddsUp => Lost == 0 && Doubled == 0;
}

/// <summary>
/// Durable jobs through the product's own queue and loops in one process: put in by groups, a commit a group, taken,
/// done and settled while more come in. Nothing is skipped: leases, unique keys, row level security, commits to disk.
/// </summary>
internal sealed class BenchJobs(HostSettings settings, int count, int group)
{
    private const int Lanes = 16;
    private const int Producers = 2;
    private const int Singles = 200;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    public async Task<JobsReport> Run(CancellationToken ct)
    {
        var done = new JobsDone();
        await using var services = CreatorFlowHost.Modules(
            settings with { RunLoops = true },
            add => add.AddSingleton(done).AddJob<CountJobs>());
        await CreatorFlowHost.Migrate(services, ct);
        var workspaceId = await BenchWorld.Workspace(services, ct);
        return await BenchWorld.WithLoops(services, () => Measure(services, workspaceId, done, ct), ct);
    }

    private async Task<JobsReport> Measure(
        IServiceProvider services, Guid workspaceId, JobsDone done, CancellationToken ct)
    {
        var singles = await EnqueueSingles(services, workspaceId, ct);
        await done.Await(Singles, Patience, ct);
        await EnqueueAll(services, workspaceId, "warm", count / 10, ct);
        await done.Await(Singles + (count / 10), Patience, ct);
        done.Clear();

        var clock = Stopwatch.StartNew();
        await EnqueueAll(services, workspaceId, "job", count, ct);
        await done.Await(count, Patience, ct);
        return Report(done, singles, clock.Elapsed.TotalSeconds);
    }

    private static async Task<List<double>> EnqueueSingles(
        IServiceProvider services, Guid workspaceId, CancellationToken ct)
    {
        var times = new List<double>();

        for (var i = 0; i < Singles; i++)
        {
            var clock = Stopwatch.StartNew();
            await Enqueue(services, workspaceId, [Job("single", i)], ct);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        return times;
    }

    private Task EnqueueAll(
        IServiceProvider services, Guid workspaceId, string prefix, int jobs, CancellationToken ct)
    {
        var groups = new ConcurrentQueue<int[]>(Enumerable.Range(0, jobs).Chunk(group));
        return Task.WhenAll(Enumerable.Range(0, Producers).Select(async _ =>
        {
            while (groups.TryDequeue(out var numbers))
            {
                await Enqueue(services, workspaceId, [.. numbers.Select(number => Job(prefix, number))], ct);
            }
        }));
    }

    // A group goes to one lane, as the orders of one shop do.
    private static NewJob Job(string prefix, int number) =>
        new(CountJobs.JobKind, $"{prefix}-{number:D7}", $"lane-{number / 500 % Lanes}", $$"""{"number":{{number}}}""");

    private static async Task Enqueue(
        IServiceProvider services, Guid workspaceId, NewJob[] jobs, CancellationToken ct)
    {
        await using var scope = BenchWorld.In(services, workspaceId);
        await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(ct);
        await scope.ServiceProvider.GetRequiredService<IJobQueue>().Enqueue(jobs, ct);
        await work.Commit(ct);
    }

    private JobsReport Report(JobsDone done, List<double> singles, double seconds) => new(
        BenchWorld.NameOf(settings.Database), count, group, Lanes,
        Math.Round(count / seconds, 0),
        BenchWorld.Percentile(singles, 50), BenchWorld.Percentile(singles, 95),
        count - done.Distinct, done.Total - done.Distinct, Math.Round(seconds, 2), BenchWorld.RssMb);
}

/// <summary>What the benchmark's jobs count: each key, after its commit.</summary>
internal sealed class JobsDone : IDisposable
{
    private readonly ConcurrentDictionary<string, int> times = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim rung = new(0);

    public int Distinct => times.Count;

    public int Total => times.Values.Sum();

    public void Clear() => times.Clear();

    public void Dispose() => rung.Dispose();

    public void Add(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            times.AddOrUpdate(key, 1, (_, before) => before + 1);
        }

        rung.Release();
    }

    /// <summary>Returns when so many are done, or when nothing was done for that long.</summary>
    public async Task Await(int wanted, TimeSpan patience, CancellationToken ct)
    {
        while (Distinct < wanted && await rung.WaitAsync(patience, ct))
        {
            // Some more are done.
        }
    }
}

/// <summary>A job that does nothing but be taken and settled.</summary>
internal sealed class CountJobs(AppDb db, JobsDone done) : IJobHandler
{
    public const string JobKind = "bench.count_jobs";

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new() { BatchSize = 1_000, BatchesAtOnce = 4, BatchesPerLane = 1 };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        batch.Jobs.ToList().ForEach(batch.Done);
        await using var work = await db.Begin(ct);
        await batch.Settle(ct);
        await work.Commit(ct);
        done.Add(batch.Jobs.Select(job => job.Key));
    }
}
