using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Paging;

/// <summary>What a page is taken from: a span in milliseconds, end excluded, and what else is asked for.</summary>
internal sealed record Slice(bool ByUpdate, bool Ascending, int Size, PageToken? After)
{
    public long FromMs { get; init; }

    public long UntilMs { get; init; } = long.MaxValue;

    public string? Status { get; init; }

    /// <summary>Looked through in place of all, for filters that name few things.</summary>
    public IEnumerable<long>? Among { get; init; }

    /// <summary>What else must hold. With it the whole span is looked through.</summary>
    public Func<long, bool>? Fits { get; init; }

    /// <summary>The same between two instants of the wire, in seconds.</summary>
    public Slice Between(long? fromSeconds, long? untilSeconds) => this with
    {
        FromMs = Ms(fromSeconds ?? 0),
        UntilMs = untilSeconds is { } until ? Ms(until) : long.MaxValue,
    };

    /// <summary>By change when a span of changes is given or sorting asks for it, else by creation.</summary>
    public Slice Between(Spans spans)
    {
        var byUpdate = ByUpdate || spans.NamesUpdate;
        return byUpdate
            ? Between(spans.UpdatedFrom, spans.UpdatedUntil) with { ByUpdate = true }
            : Between(spans.CreatedFrom, spans.CreatedUntil);
    }

    /// <summary>The same, narrowed to what holds else; by creation too when the slice is cut by change.</summary>
    public Slice Narrowed(Spans spans, Func<long, long> createdMs, Func<long, bool>? fits)
    {
        var slice = Between(spans);
        return slice with
        {
            Fits = slice.ByUpdate && spans.NamesCreation
                ? id => fits?.Invoke(id) != false && spans.HoldsCreation(createdMs(id))
                : fits,
        };
    }

    private static long Ms(long seconds) => Math.Clamp(seconds, 0, long.MaxValue / 1_000) * 1_000;
}

/// <summary>The things of one page, how many there are in all, and where the next page begins.</summary>
internal sealed record Page(IReadOnlyList<long> Ids, int Total, PageToken? Next)
{
    public static Page Empty { get; } = new([], 0, null);

    /// <summary>Cuts a page out of keys in order; counts them all when the total is not known.</summary>
    public static Page Of(Slice slice, IEnumerable<(long AtMs, long Id)> keys, int? total)
    {
        var ids = new List<long>(slice.Size);
        var last = default(PageToken);
        var hasMore = false;
        var counted = 0;

        foreach (var (at, id) in keys)
        {
            counted++;

            if (slice.After is { } after && !IsBehind(at, id, after, slice.Ascending))
            {
                continue;
            }

            if (ids.Count == slice.Size)
            {
                hasMore = true;

                if (total is not null)
                {
                    break;
                }

                continue;
            }

            ids.Add(id);
            last = new PageToken(at, id);
        }

        return new Page(ids, total ?? counted, hasMore ? last : null);
    }

    private static bool IsBehind(long at, long id, PageToken token, bool ascending)
    {
        var order = (at, id).CompareTo((token.SortKey, token.Number));
        return ascending ? order > 0 : order < 0;
    }
}
