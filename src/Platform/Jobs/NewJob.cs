namespace CreatorFlow.Platform.Jobs;

/// <summary>Work to be done later.</summary>
/// <param name="Kind">The handler's kind.</param>
/// <param name="Key">Unique per workspace and kind while the job is open: a second one with the same key joins the
/// first; when the first is running already, it runs once more afterwards.</param>
/// <param name="Lane">What must not be overrun: a shop, a carrier account. One lane's burst does
/// not starve another's.</param>
/// <param name="BodyJson">What the handler needs, as JSON; "{}" for nothing.</param>
public sealed record NewJob(string Kind, string Key, string Lane, string BodyJson = "{}")
{
    /// <summary>Smaller is sooner; 100 is usual.</summary>
    public int Priority { get; init; } = 100;

    /// <summary>Not before then; null means at once.</summary>
    public DateTimeOffset? DueAt { get; init; }
}

/// <summary>Puts jobs into the durable queue.</summary>
public interface IJobQueue
{
    /// <summary>Joins the caller's transaction; the jobs exist when it commits.</summary>
    Task Enqueue(IReadOnlyList<NewJob> jobs, CancellationToken ct);

    /// <summary>
    /// Drops open jobs that are not running; joins the caller's transaction. Returns the keys dropped.
    /// </summary>
    Task<IReadOnlyList<string>> Drop(string kind, IReadOnlyCollection<string> keys, CancellationToken ct);

    /// <summary>
    /// What kept the jobs of a lane from going through is over: those that failed and wait are due now, with fresh
    /// attempts. Joins the caller's transaction.
    /// </summary>
    Task Hasten(string lane, CancellationToken ct);
}
