using System.Text.Json;

namespace CreatorFlow.Platform.Jobs;

/// <summary>A job handed to its handler.</summary>
/// <param name="Attempt">1 at the first try. Counted before the try, so that a crash counts as one.</param>
public sealed record Job(Guid Id, Guid WorkspaceId, string Kind, string Key, string Lane, int Attempt, string BodyJson)
{
    /// <summary>Under which lease it was handed out; whoever holds an older one can no longer settle it.</summary>
    internal string Lease { get; init; } = "";

    internal LaneKey LaneKey => new(WorkspaceId, Lane);

    /// <summary>What was enqueued with it.</summary>
    public T Body<T>() => JsonSerializer.Deserialize<T>(BodyJson, JsonSerializerOptions.Web)!;
}

/// <summary>Jobs of one workspace and lane, done together, and what became of each.</summary>
public sealed class JobBatch
{
    private readonly Dictionary<Guid, JobEnd> ends = [];
    private readonly JobStore store;

    internal JobBatch(IReadOnlyList<Job> jobs, JobStore store) => (Jobs, this.store) = (jobs, store);

    /// <summary>At least one.</summary>
    public IReadOnlyList<Job> Jobs { get; }

    public Guid WorkspaceId => Jobs[0].WorkspaceId;

    public string Lane => Jobs[0].Lane;

    internal bool IsSettled { get; private set; }

    /// <summary>It is done for good.</summary>
    public void Done(Job job) => ends[job.Id] = new(JobFate.Done, null, null);

    /// <summary>It went through and wants to run again at a later time, with fresh attempts.</summary>
    public void Again(Job job, DateTimeOffset at) => ends[job.Id] = new(JobFate.Again, null, at);

    /// <summary>The same with another body, unless it is asked for anew meanwhile: what is asked then counts.</summary>
    public void Again(Job job, DateTimeOffset at, string bodyJson) =>
        ends[job.Id] = new(JobFate.Again, null, at) { BodyJson = bodyJson };

    /// <summary>It failed; it is tried again after the pause, or after the usual growing one.</summary>
    public void Retry(Job job, string trouble, TimeSpan? after = null) =>
        ends[job.Id] = new(JobFate.Retry, trouble, null, after);

    /// <summary>Trying again is of no use: a person must look at it.</summary>
    public void Dead(Job job, string trouble) => ends[job.Id] = new(JobFate.Dead, trouble, null);

    /// <summary>Writes what became of the jobs into the open transaction, beside their effects.</summary>
    public async Task Settle(CancellationToken ct)
    {
        await store.Settle(Jobs, ends, ct);
        IsSettled = true;
    }
}

internal enum JobFate
{
    Done,
    Again,
    Retry,
    Dead,
}

internal sealed record JobEnd(JobFate Fate, string? Trouble, DateTimeOffset? At, TimeSpan? After = null)
{
    /// <summary>What it runs again with; null where that stays.</summary>
    public string? BodyJson { get; init; }
}
