using System.Diagnostics.Metrics;

namespace CreatorFlow.Platform.Jobs;

/// <summary>What became of jobs, counted where they are settled; and how the queue stands, as last looked at.</summary>
internal sealed class JobMeter : IDisposable
{
    public const string Name = "CreatorFlow.Platform";

    private readonly Meter meter;
    private readonly Counter<long> settled;
    private readonly Histogram<int> attempts;
    private QueueLook last = new([], new Dictionary<string, long>(), 0);

    public JobMeter(IMeterFactory meters)
    {
        meter = meters.Create(Name);
        settled = meter.CreateCounter<long>(
            "creatorflow.jobs.settled", description: "Jobs settled, by kind and outcome.");
        attempts = meter.CreateHistogram<int>(
            "creatorflow.jobs.attempts", description: "Tries that a job took until it was done or given up.");
        meter.CreateObservableGauge(
            "creatorflow.jobs.depth", () => last.Jobs.Select(own => new Measurement<long>(
                own.Count, new("kind", own.Kind), new("state", own.State))),
            description: "Jobs in the queue, by kind and state.");
        meter.CreateObservableGauge(
            "creatorflow.jobs.age", () => last.Jobs.Where(own => own.AgeSeconds > 0).Select(own =>
                new Measurement<double>(own.AgeSeconds, new KeyValuePair<string, object?>("kind", own.Kind))),
            "s", "How long the job that waits longest has been due.");
        meter.CreateObservableGauge(
            "creatorflow.facts.lag", () => last.Lags.Select(own =>
                new Measurement<long>(own.Value, new KeyValuePair<string, object?>("reaction", own.Key))),
            description: "Facts that a reaction has not passed yet.");
        meter.CreateObservableGauge(
            "creatorflow.inbox.unread", () => last.Unread, description: "Messages kept and not read yet.");
    }

    public void Settled(string kind, JobFate fate, int tries)
    {
        settled.Add(1, new("kind", kind), new("outcome", OutcomeOf(fate)));

        if (fate is JobFate.Done or JobFate.Dead)
        {
            attempts.Record(tries, new KeyValuePair<string, object?>("kind", kind));
        }
    }

    public void Look(QueueLook look) => Volatile.Write(ref last, look);

    /// <inheritdoc />
    public void Dispose() => meter.Dispose();

    private static string OutcomeOf(JobFate fate) => fate switch
    {
        JobFate.Done => "done",
        JobFate.Again => "again",
        JobFate.Dead => "dead",
        _ => "retry",
    };
}

/// <summary>How the queue of all workspaces stood at a moment.</summary>
internal sealed record QueueLook(
    IReadOnlyList<QueueDepth> Jobs, IReadOnlyDictionary<string, long> Lags, long Unread);

/// <summary>Jobs of one kind and state.</summary>
internal sealed record QueueDepth(string Kind, string State, long Count, double AgeSeconds);
