using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Limits;

/// <summary>
/// The calls of one app to one endpoint about one shop, as this node makes them: they leave one at a moment. Moments
/// are taken by stretches that follow the demand, so that not each call costs a statement and few are lost.
/// </summary>
internal sealed class Bucket(BucketKey key, ISlots source)
{
    private const int MaxWaiting = 10_000;

    /// <summary>A call that could not leave this soon after its moment waits for another one.</summary>
    private const long LateMicros = 30_000;

    private const long StretchMicros = SteadyClock.PerSecond / 2;

    private readonly Lock turn = new();
    private readonly LaneQueue waiting = new();
    private Slots slots;
    private long leastSpacing = 1;
    private int taken;
    private int size;
    private long lastEnd;
    private bool isFresh;
    private bool isPumping;
    private (long Until, bool Halve)? slowDown;

    /// <summary>Comes back when the call may leave.</summary>
    public async ValueTask Wait(CallLane lane, long spacing, CancellationToken ct)
    {
        for (var again = false; await Turn(lane, spacing, again, ct) < SteadyClock.Now; again = true)
        {
            // The machine was too busy: the moment is over.
        }
    }

    /// <summary>
    /// What is left of the stretch is given up; the next one begins after the pause, which counts from now. Of several
    /// the one that ends last goes.
    /// </summary>
    public void SlowDown(TimeSpan pause, bool halve)
    {
        lock (turn)
        {
            var until = SteadyClock.Now + (pause.Ticks / TimeSpan.TicksPerMicrosecond);
            slots = default;
            slowDown = (Math.Max(until, slowDown?.Until ?? until), halve || slowDown is { Halve: true });
        }
    }

    private async Task<long> Turn(CallLane lane, long spacing, bool again, CancellationToken ct)
    {
        TaskCompletionSource<long> waiter;
        bool starts;

        lock (turn)
        {
            if (waiting.Count >= MaxWaiting)
            {
                throw new ChannelFailure(
                    ChannelFailureKind.RateLimited, $"Too many calls of {key.Endpoint} are waiting already.");
            }

            leastSpacing = spacing;
            waiter = waiting.Add(lane, again);
            (starts, isPumping) = (!isPumping, true);
        }

        if (starts)
        {
            _ = Pump();
        }

        await using var left = ct.UnsafeRegister(
            static (own, stopped) => ((TaskCompletionSource<long>)own!).TrySetCanceled(stopped), waiter);
        return await waiter.Task;
    }

    private async Task Pump()
    {
        try
        {
            while (Next() is { } at)
            {
                await (at == 0 ? TakeStretch() : SteadyClock.Until(at, CancellationToken.None));
            }
        }
        catch (Exception error)
        {
            lock (turn)
            {
                isPumping = false;
                waiting.Fail(error);
            }
        }
    }

    /// <summary>
    /// Lets go whose moment has come. When to look again; 0 for a new stretch, null when nobody waits.
    /// </summary>
    private long? Next()
    {
        lock (turn)
        {
            var now = SteadyClock.Now;
            slots = InTime(now);

            while (slots.Count > 0 && slots.First <= now && waiting.Release(slots.First + LateMicros))
            {
                slots = slots.Rest;
                taken++;
                isFresh = false;
            }

            if (waiting.Count == 0)
            {
                isPumping = isFresh = false;
                return null;
            }

            return slots.Count == 0 ? 0 : slots.First;
        }
    }

    /// <summary>
    /// The moments that are not over. Where some passed unused, the next one may come at once: the one before it is
    /// long over. A stretch that is over before its first call left, since it was long in coming, is good for that
    /// one: otherwise a slow database would let no call go.
    /// </summary>
    private Slots InTime(long now)
    {
        var left = slots.From(now - LateMicros);

        if (left.Count == slots.Count)
        {
            return left;
        }

        return left.Count > 0 ? left with { First = Math.Min(left.First, now) }
            : isFresh ? new(now, slots.Spacing, 1)
            : left;
    }

    private async Task TakeStretch()
    {
        (long Until, bool Halve)? slower;
        int wanted;
        long spacing;

        lock (turn)
        {
            (slower, slowDown) = (slowDown, null);
            spacing = leastSpacing;
            wanted = Wanted();
            (taken, size) = (0, wanted);
        }

        if (slower is { } asked)
        {
            var left = Math.Max(0, asked.Until - SteadyClock.Now);
            await source.SlowDown(key, TimeSpan.FromMicroseconds(left), asked.Halve, CancellationToken.None);
        }

        var stretch = await source.Take(key, wanted, spacing, CancellationToken.None);

        lock (turn)
        {
            // A refusal that came meanwhile goes for this stretch too.
            (slots, isFresh) = (slowDown is null ? stretch : default, true);
            lastEnd = stretch.First + (stretch.Spacing * stretch.Count);
        }
    }

    /// <summary>
    /// Twice as many as before where all were used, and else no more than were; after a quiet time as many as wait.
    /// </summary>
    private int Wanted()
    {
        var most = (int)Math.Max(1, StretchMicros / leastSpacing);
        var isQuiet = SteadyClock.Now - lastEnd > StretchMicros;
        var usual = isQuiet ? 0 : taken >= size ? size * 2 : taken;
        return Math.Clamp(Math.Max(usual, waiting.Count), 1, most);
    }
}
