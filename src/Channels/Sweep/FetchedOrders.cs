using System.Collections.Concurrent;

namespace CreatorFlow.Channels.Sweep;

/// <summary>
/// Which state of which order was fetched lately, so that a sweep tells only what no webhook told. Lost with the
/// process and bounded: what is not remembered is fetched once more, which is harmless.
/// </summary>
internal sealed class FetchedOrders
{
    private const int MaxPerHalf = 100_000;

    private readonly ConcurrentDictionary<Guid, Expected> expected = new();

    private ConcurrentDictionary<(Guid Shop, string Order), DateTimeOffset> young = new();
    private ConcurrentDictionary<(Guid Shop, string Order), DateTimeOffset> old = new();
    private int remembered;

    public void Remember(Guid shopId, string externalId, DateTimeOffset updatedAt)
    {
        // Counted here: the dictionary locks itself whole to count. About the limit is good enough.
        if (Interlocked.Increment(ref remembered) > MaxPerHalf)
        {
            remembered = 1;
            (old, young) = (young, new());
        }

        young.AddOrUpdate(
            (shopId, externalId), updatedAt, (_, known) => updatedAt > known ? updatedAt : known);
    }

    /// <summary>True when this state of the order, or a newer one, was fetched.</summary>
    public bool Knows(Guid shopId, string externalId, DateTimeOffset updatedAt) =>
        (young.TryGetValue((shopId, externalId), out var known) && known >= updatedAt)
        || (old.TryGetValue((shopId, externalId), out known) && known >= updatedAt);

    /// <summary>A sweep that began then found these changes still to be fetched.</summary>
    public void Expect(Guid shopId, DateTimeOffset sweepStartedAt, IReadOnlyList<ChangedOrder> changes) =>
        expected[shopId] = new(sweepStartedAt, changes);

    /// <summary>When the last sweep began, if all it found has been fetched since; else null.</summary>
    public DateTimeOffset? CaughtUpAt(Guid shopId) =>
        expected.TryGetValue(shopId, out var sweep)
        && sweep.Changes.All(change => Knows(shopId, change.ExternalId, change.UpdatedAt))
            ? sweep.StartedAt
            : null;

    private sealed record Expected(DateTimeOffset StartedAt, IReadOnlyList<ChangedOrder> Changes);
}
