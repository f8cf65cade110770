namespace CreatorFlow.Channels.Limits;

/// <summary>
/// Moments at which a call may leave, evenly spaced; microseconds of the <see cref="SteadyClock"/>. A moment that
/// passed unused is lost: saved up, they would leave together.
/// </summary>
internal readonly record struct Slots(long First, long Spacing, int Count)
{
    public Slots Rest => this with { First = First + Spacing, Count = Count - 1 };

    /// <summary>Those from then on.</summary>
    public Slots From(long instant)
    {
        if (Count == 0 || First >= instant)
        {
            return this;
        }

        var lost = Math.Min(Count, (instant - First + Spacing - 1) / Spacing);
        return this with { First = First + (lost * Spacing), Count = (int)(Count - lost) };
    }
}

/// <summary>Gives out the moments of every bucket: none to two callers, on whatever node they are.</summary>
internal interface ISlots
{
    /// <summary>The next so many moments, with at least this between them.</summary>
    ValueTask<Slots> Take(BucketKey key, int wanted, long leastSpacing, CancellationToken ct);

    /// <summary>The channel asks to wait; when it refused a call, half as many go out from then on.</summary>
    ValueTask SlowDown(BucketKey key, TimeSpan pause, bool halve, CancellationToken ct);
}
