namespace CreatorFlow.Platform.Inbox;

/// <summary>Messages of one lane, handed over together.</summary>
public sealed class InboxBatch
{
    private readonly Func<CancellationToken, Task> settle;

    internal InboxBatch(string lane, IReadOnlyList<InboxEntry> entries, Func<CancellationToken, Task> settle) =>
        (Lane, Entries, this.settle) = (lane, entries, settle);

    public string Lane { get; }

    /// <summary>Oldest first, at least one.</summary>
    public IReadOnlyList<InboxEntry> Entries { get; }

    internal bool IsSettled { get; private set; }

    /// <summary>Marks the messages as read, in the open transaction, beside their effects.</summary>
    public async Task Settle(CancellationToken ct)
    {
        await settle(ct);
        IsSettled = true;
    }
}
