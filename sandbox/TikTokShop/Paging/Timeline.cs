namespace CreatorFlow.Sandbox.TikTokShop.Paging;

/// <summary>
/// Numbers in the order of an instant, in chunks, so that one can be added, taken out, found and counted up to without
/// looking at all. Use under the gate.
/// </summary>
internal sealed class Timeline
{
    private const int MaxChunk = 1_024;

    private readonly List<List<(long AtMs, long Id)>> chunks = [];

    public int Count { get; private set; }

    public void Add(long atMs, long id)
    {
        var key = (atMs, id);
        Count++;

        if (chunks.Count == 0 || (chunks[^1].Count == MaxChunk && chunks[^1][^1].CompareTo(key) < 0))
        {
            chunks.Add([key]);
            return;
        }

        var at = ChunkOf(key);
        var chunk = chunks[at];
        chunk.Insert(~chunk.BinarySearch(key), key);

        if (chunk.Count > MaxChunk)
        {
            chunks.Insert(at + 1, chunk.GetRange(MaxChunk / 2, chunk.Count - (MaxChunk / 2)));
            chunk.RemoveRange(MaxChunk / 2, chunk.Count - (MaxChunk / 2));
        }
    }

    public void Remove(long atMs, long id)
    {
        var at = ChunkOf((atMs, id));
        var chunk = chunks[at];
        chunk.RemoveAt(chunk.BinarySearch((atMs, id)));
        Count--;

        if (chunk.Count == 0)
        {
            chunks.RemoveAt(at);
        }
    }

    /// <summary>Number of keys below.</summary>
    public int CountBelow((long AtMs, long Id) key)
    {
        if (chunks.Count == 0)
        {
            return 0;
        }

        var at = ChunkOf(key);
        var sum = 0;

        for (var before = 0; before < at; before++)
        {
            sum += chunks[before].Count;
        }

        return sum + IndexIn(chunks[at], key);
    }

    /// <summary>The keys from this one on, upwards.</summary>
    public IEnumerable<(long AtMs, long Id)> Upwards((long AtMs, long Id) from)
    {
        for (var at = chunks.Count == 0 ? 0 : ChunkOf(from); at < chunks.Count; at++)
        {
            for (var index = IndexIn(chunks[at], from); index < chunks[at].Count; index++)
            {
                yield return chunks[at][index];
            }
        }
    }

    /// <summary>The keys below this one, downwards.</summary>
    public IEnumerable<(long AtMs, long Id)> Downwards((long AtMs, long Id) below)
    {
        for (var at = chunks.Count == 0 ? -1 : ChunkOf(below); at >= 0; at--)
        {
            for (var index = IndexIn(chunks[at], below) - 1; index >= 0; index--)
            {
                yield return chunks[at][index];
            }
        }
    }

    /// <summary>The last chunk that begins at or before the key, or the first.</summary>
    private int ChunkOf((long AtMs, long Id) key)
    {
        var (low, high) = (0, chunks.Count - 1);

        while (low < high)
        {
            var middle = (low + high + 1) / 2;

            if (chunks[middle][0].CompareTo(key) <= 0)
            {
                low = middle;
            }
            else
            {
                high = middle - 1;
            }
        }

        return low;
    }

    private static int IndexIn(List<(long AtMs, long Id)> chunk, (long AtMs, long Id) key) =>
        chunk.BinarySearch(key) is >= 0 and var found ? found : ~chunk.BinarySearch(key);
}
