namespace CreatorFlow.Platform.Inbox;

/// <summary>A message from outside, kept before it is worked on.</summary>
/// <param name="WorkspaceId">Empty when nobody knows whose it is: kept, worked on by nobody.</param>
/// <param name="Topic">Which reader takes it.</param>
/// <param name="Lane">Messages of one lane are read in order, in batches: a shop.</param>
/// <param name="DedupeKey">The same message sent twice has the same key and is kept once.</param>
public sealed record InboxMessage(
    Guid WorkspaceId, string Topic, string Lane, string DedupeKey, string BodyJson, DateTimeOffset ReceivedAt)
{
    /// <summary>What its sender calls its kind; with it, the message is shown one by one.</summary>
    public string? Source { get; init; }

    /// <summary>The message as it came, where the body is only what was understood of it.</summary>
    public string? Raw { get; init; }

    /// <summary>When its sender made it; null when it does not say.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>Nobody reads it: it is kept to be seen.</summary>
    public bool IsIgnored { get; init; }
}

/// <summary>Keeps messages from outside.</summary>
public interface IInbox
{
    /// <summary>
    /// Keeps a message; returns after it is durable. Messages that arrive together share one commit.
    /// False when it was kept before.
    /// </summary>
    Task<bool> Keep(InboxMessage message, CancellationToken ct);

    /// <summary>Keeps messages in the caller's transaction. Returns those that were not kept before.</summary>
    Task<IReadOnlySet<(string Topic, string DedupeKey)>> Add(
        IReadOnlyList<InboxMessage> messages, CancellationToken ct);

    /// <summary>Messages of a lane that are still to be read: those set aside are not.</summary>
    Task<int> Waiting(string topic, string lane, CancellationToken ct);
}

/// <summary>A kept message handed to its reader.</summary>
public sealed record InboxEntry(Guid Id, string BodyJson, DateTimeOffset ReceivedAt);

/// <summary>Takes the messages of one topic.</summary>
public interface IInboxReader
{
    string Topic { get; }

    /// <summary>Messages handed over together.</summary>
    int BatchSize { get; }

    /// <summary>
    /// Reads messages of one lane, oldest first. Calls out first; then begins a transaction, writes, settles the batch
    /// in it and commits. A run that throws is repeated later with the same messages, or with fewer of them.
    /// </summary>
    Task Read(InboxBatch batch, CancellationToken ct);

    /// <summary>
    /// True when what failed may go through later by itself: its messages wait. False: a message that failed alone too
    /// often is set aside, and those behind it go on.
    /// </summary>
    bool MayPass(Exception error) => true;
}
