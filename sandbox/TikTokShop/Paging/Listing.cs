namespace CreatorFlow.Sandbox.TikTokShop.Paging;

/// <summary>
/// Things by time of creation and of change, all and by status: what a search endpoint pages through. A page costs what
/// it holds, and the total is counted by rank as long as no other filter is given. One of creation only is for things
/// that are neither changed nor asked for by status. Use under the gate.
/// </summary>
internal sealed class Listing(bool ofCreationOnly = false)
{
    private readonly Dictionary<long, Entry> entries = [];
    private readonly Dictionary<string, Pair> byStatus = new(StringComparer.Ordinal);
    private readonly Pair all = new(ofCreationOnly);

    private readonly record struct Entry(long CreatedMs, long UpdatedMs, string Status);

    private sealed class Pair(bool ofCreationOnly)
    {
        private readonly Timeline created = new();
        private readonly Timeline? updated = ofCreationOnly ? null : new();

        public Timeline By(bool update) => update ? updated ?? created : created;

        public void Place(long id, Entry entry)
        {
            created.Add(entry.CreatedMs, id);
            updated?.Add(entry.UpdatedMs, id);
        }

        public void Take(long id, Entry entry)
        {
            created.Remove(entry.CreatedMs, id);
            updated?.Remove(entry.UpdatedMs, id);
        }

        /// <summary>Moves it where its instants changed.</summary>
        public void Move(long id, Entry from, Entry to)
        {
            Move(created, id, from.CreatedMs, to.CreatedMs);
            Move(updated, id, from.UpdatedMs, to.UpdatedMs);
        }

        private static void Move(Timeline? line, long id, long fromMs, long toMs)
        {
            if (fromMs != toMs)
            {
                line?.Remove(fromMs, id);
                line?.Add(toMs, id);
            }
        }
    }

    public int Count => entries.Count;

    /// <summary>Adds what is never changed, or moves it to where it belongs now.</summary>
    public void Put(long id, long createdMs) => Put(id, createdMs, createdMs, "");

    /// <summary>Adds the thing, or moves it to where it belongs now.</summary>
    public void Put(long id, long createdMs, long updatedMs, string status)
    {
        var entry = new Entry(createdMs, updatedMs, status);

        if (!entries.TryGetValue(id, out var known))
        {
            all.Place(id, entry);
            OfStatus(status)?.Place(id, entry);
        }
        else if (known.Status == status)
        {
            all.Move(id, known, entry);
            OfStatus(status)?.Move(id, known, entry);
        }
        else
        {
            all.Move(id, known, entry);
            OfStatus(known.Status)?.Take(id, known);
            OfStatus(status)?.Place(id, entry);
        }

        entries[id] = entry;
    }

    public void Remove(long id)
    {
        if (entries.Remove(id, out var known))
        {
            all.Take(id, known);
            OfStatus(known.Status)?.Take(id, known);
        }
    }

    /// <summary>The numbers of one status, or of all, in the order of creation.</summary>
    public IEnumerable<long> Oldest(string? status = null) =>
        PairOf(status)?.By(update: false).Upwards((0, long.MinValue)).Select(key => key.Id) ?? [];

    /// <summary>The same, latest first.</summary>
    public IEnumerable<long> Latest(string? status = null) =>
        PairOf(status)?.By(update: false).Downwards((long.MaxValue, long.MaxValue)).Select(key => key.Id) ?? [];

    /// <summary>One page of what is asked for.</summary>
    public Page Find(Slice slice)
    {
        if (slice.Among is { } among)
        {
            return Page.Of(slice, Few(slice, among).Where(key => slice.Fits?.Invoke(key.Id) != false), total: null);
        }

        if (PairOf(slice.Status) is not { } pair)
        {
            return Page.Empty;
        }

        var line = pair.By(slice.ByUpdate);
        var (from, until) = (Below(slice.FromMs), Below(slice.UntilMs));

        if (slice.Fits is { } fits)
        {
            return Page.Of(slice, Keys(line, slice, from, until).Where(key => fits(key.Id)), total: null);
        }

        var total = Math.Max(0, line.CountBelow(until) - line.CountBelow(from));
        return Page.Of(slice, KeysAfter(line, slice, from, until), total);
    }

    private Pair? PairOf(string? status) => status is null ? all : byStatus.GetValueOrDefault(status);

    /// <summary>Where those of a status are kept; null where none are told apart.</summary>
    private Pair? OfStatus(string status)
    {
        if (ofCreationOnly)
        {
            return null;
        }

        if (!byStatus.TryGetValue(status, out var pair))
        {
            byStatus[status] = pair = new Pair(ofCreationOnly: false);
        }

        return pair;
    }

    private List<(long AtMs, long Id)> Few(Slice slice, IEnumerable<long> among)
    {
        var keys = among.Distinct()
            .Where(entries.ContainsKey)
            .Where(id => slice.Status is null || entries[id].Status == slice.Status)
            .Select(id => (AtMs: slice.ByUpdate ? entries[id].UpdatedMs : entries[id].CreatedMs, Id: id))
            .Where(key => key.AtMs >= slice.FromMs && key.AtMs < slice.UntilMs)
            .ToList();
        keys.Sort();

        if (!slice.Ascending)
        {
            keys.Reverse();
        }

        return keys;
    }

    private static IEnumerable<(long AtMs, long Id)> Keys(
        Timeline line, Slice slice, (long, long) from, (long, long) until) => slice.Ascending
        ? line.Upwards(from).TakeWhile(key => key.CompareTo(until) < 0)
        : line.Downwards(until).TakeWhile(key => key.CompareTo(from) >= 0);

    /// <summary>As <see cref="Keys"/>, starting right behind the page before.</summary>
    private static IEnumerable<(long AtMs, long Id)> KeysAfter(
        Timeline line, Slice slice, (long, long) from, (long, long) until)
    {
        if (slice.After is not { } after)
        {
            return Keys(line, slice, from, until);
        }

        (long, long) last = (after.SortKey, after.Number);
        return slice.Ascending
            ? Keys(line, slice, last.CompareTo(from) > 0 ? last : from, until)
            : Keys(line, slice, from, last.CompareTo(until) < 0 ? last : until);
    }

    private static (long, long) Below(long atMs) => (atMs, long.MinValue);
}
