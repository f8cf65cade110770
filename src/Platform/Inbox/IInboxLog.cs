namespace CreatorFlow.Platform.Inbox;

/// <summary>Where a kept message stands.</summary>
public enum InboxState
{
    /// <summary>Not read yet, or being tried again.</summary>
    Waiting,

    /// <summary>Read, and its effects are written.</summary>
    Done,

    /// <summary>Set aside after it failed alone too often.</summary>
    Failed,
}

/// <summary>A kept message as it is shown.</summary>
/// <param name="Source">What its sender calls its kind; empty where nobody sent it.</param>
/// <param name="Raw">The message as it came; null when nobody sent it.</param>
/// <param name="ToldAt">When its sender made it; null when it does not say.</param>
/// <param name="DoneAt">When its effects were written.</param>
/// <param name="Trouble">Why the last attempt failed; null when none did.</param>
public sealed record InboxEvent(
    Guid Id, string Topic, string Lane, string Source, string BodyJson, string? Raw, DateTimeOffset ReceivedAt,
    DateTimeOffset? ToldAt, DateTimeOffset? DoneAt, DateTimeOffset? FailedAt, string? Trouble)
{
    public InboxState State => this switch
    {
        { FailedAt: not null } => InboxState.Failed,
        { DoneAt: not null } => InboxState.Done,
        _ => InboxState.Waiting,
    };
}

/// <summary>When a message that was read came, and when its effects were written.</summary>
public sealed record InboxTimes(DateTimeOffset ReceivedAt, DateTimeOffset DoneAt);

/// <summary>Messages of one kind, counted.</summary>
public sealed record InboxTally(string Topic, string Source, int Count, int Waiting, int Failed);

/// <summary>Which messages of a lane; all that is left out does not narrow.</summary>
public sealed record InboxFilter
{
    public DateTimeOffset? Since { get; init; }

    public DateTimeOffset? Until { get; init; }

    public InboxState? State { get; init; }

    public string? Source { get; init; }

    /// <summary>All but those of this source.</summary>
    public string? OtherThanSource { get; init; }

    /// <summary>This one alone.</summary>
    public Guid? Id { get; init; }

    /// <summary>Of these topics alone; empty: of all.</summary>
    public IReadOnlyList<string> Topics { get; init; } = [];

    /// <summary>Those after this one.</summary>
    public Guid? After { get; init; }
}

/// <summary>
/// Messages with a source, and those that were set aside: shown one by one, and read once more when somebody asks.
/// </summary>
public interface IInboxLog
{
    /// <summary>What was received before then, and was done, is deleted.</summary>
    DateTimeOffset KeptSince { get; }

    /// <summary>Newest first.</summary>
    Task<IReadOnlyList<InboxEvent>> Latest(string lane, InboxFilter filter, int limit, CancellationToken ct);

    /// <summary>Of those that were read, newest first.</summary>
    Task<IReadOnlyList<InboxTimes>> Times(string lane, InboxFilter filter, int limit, CancellationToken ct);

    Task<InboxEvent?> Find(string lane, Guid id, CancellationToken ct);

    Task<int> Count(string lane, InboxFilter filter, CancellationToken ct);

    /// <summary>By lane; lanes with none are left out.</summary>
    Task<IReadOnlyDictionary<string, int>> CountByLane(
        IReadOnlyCollection<string> lanes, InboxFilter filter, CancellationToken ct);

    Task<IReadOnlyList<InboxTally>> Tally(string lane, DateTimeOffset since, CancellationToken ct);

    /// <summary>The bodies kept since then in which one of these stands, by whatever way they came.</summary>
    Task<IReadOnlySet<string>> Kept(
        string lane, string topic, IReadOnlyCollection<string> parts, DateTimeOffset since, CancellationToken ct);

    /// <summary>
    /// Has the next messages read once more, oldest first; joins the caller's transaction. Those that wait are left as
    /// they are. Returns their ids.
    /// </summary>
    Task<IReadOnlyList<Guid>> Reopen(string lane, InboxFilter filter, int limit, CancellationToken ct);
}
