namespace CreatorFlow.Platform.Inbox;

/// <summary>The inbox as other modules use it.</summary>
internal sealed class KeptInbox(InboxWriter writer, InboxTable table) : IInbox
{
    public Task<bool> Keep(InboxMessage message, CancellationToken ct) => writer.Keep(message, ct);

    public Task<int> Waiting(string topic, string lane, CancellationToken ct) => table.Waiting(topic, lane, ct);

    public Task<IReadOnlySet<(string Topic, string DedupeKey)>> Add(
        IReadOnlyList<InboxMessage> messages, CancellationToken ct) => table.Add(messages, ct);
}
