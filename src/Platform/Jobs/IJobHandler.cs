namespace CreatorFlow.Platform.Jobs;

/// <summary>Does the jobs of one kind: everything that leaves the process or waits.</summary>
public interface IJobHandler
{
    /// <summary>"module.verb_noun"; kept in the queue, never changes.</summary>
    string Kind { get; }

    JobLimits Limits { get; }

    /// <summary>
    /// Does a batch of one workspace and lane. The scope has entered the workspace. Call out first, with no transaction
    /// open; then begin one, write the effects, say what became of each job and <see cref="JobBatch.Settle"/> in it,
    /// and commit. A job about which nothing was said, and every job of a run that throws, is tried again later.
    /// </summary>
    Task Run(JobBatch batch, CancellationToken ct);
}

/// <summary>How much at once, how long, how often.</summary>
public sealed record JobLimits
{
    /// <summary>Jobs of one lane handed over together.</summary>
    public int BatchSize { get; init; } = 1;

    /// <summary>Batches of this kind at work at the same time in one process, over all lanes.</summary>
    public int BatchesAtOnce { get; init; } = 4;

    /// <summary>Batches of one lane at the same time: 1 keeps a lane in order.</summary>
    public int BatchesPerLane { get; init; } = 1;

    /// <summary>After so many failed attempts the job is a dead letter.</summary>
    public int MaxAttempts { get; init; } = 12;

    public TimeSpan FirstRetry { get; init; } = TimeSpan.FromSeconds(1);

    public TimeSpan LongestRetry { get; init; } = TimeSpan.FromMinutes(10);

    /// <summary>
    /// For what somebody outside waits for: once the other side answers again, it is tried within half a minute; for
    /// some hours.
    /// </summary>
    public static JobLimits Awaited { get; } = new() { MaxAttempts = 600, LongestRetry = TimeSpan.FromSeconds(30) };
}
