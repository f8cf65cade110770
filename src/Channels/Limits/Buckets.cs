using System.Collections.Concurrent;

namespace CreatorFlow.Channels.Limits;

/// <summary>The buckets of this node.</summary>
internal sealed class Buckets(ISlots source)
{
    private readonly ConcurrentDictionary<BucketKey, Bucket> buckets = new();

    public Bucket this[BucketKey key] => buckets.GetOrAdd(key, static (own, slots) => new(own, slots), source);
}
