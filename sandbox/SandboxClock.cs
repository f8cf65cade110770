namespace CreatorFlow.Sandbox;

/// <summary>
/// The simulators' clock: the time of the provider beneath plus an offset that can be advanced and survives a restart.
/// </summary>
public sealed class SandboxClock : TimeProvider
{
    private const string Kind = "clock";
    private const string Id = "offset";

    private readonly TimeProvider inner;
    private readonly SandboxStore store;
    private long offsetTicks;

    private sealed record Offset(long Ticks);

    /// <summary>Reads the offset kept in <paramref name="store"/>; make it before the first save.</summary>
    public SandboxClock(SandboxStore store, TimeProvider inner)
    {
        this.store = store;
        this.inner = inner;
        offsetTicks = store.Load<Offset>(Kind).GetValueOrDefault(Id)?.Ticks ?? 0;
    }

    /// <summary>Raised after the clock was advanced, so that waiting simulators look at what is due.</summary>
    public event Action? Advanced;

    /// <summary>The time, in UTC, as the simulators see it.</summary>
    public DateTimeOffset Now => GetUtcNow();

    /// <summary>The clock beneath, without the offset.</summary>
    public TimeProvider Wall => inner;

    /// <inheritdoc />
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc />
    public override long TimestampFrequency => inner.TimestampFrequency;

    /// <inheritdoc />
    public override DateTimeOffset GetUtcNow() => inner.GetUtcNow().AddTicks(Interlocked.Read(ref offsetTicks));

    /// <inheritdoc />
    public override long GetTimestamp() => inner.GetTimestamp();

    /// <summary>
    /// A timer of the provider beneath: it measures elapsed time, which advancing the clock does not change.
    /// </summary>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        inner.CreateTimer(callback, state, dueTime, period);

    /// <summary>Moves the clock forward and keeps the offset. Completes after the offset is stored.</summary>
    public async Task Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        var ticks = Interlocked.Add(ref offsetTicks, by.Ticks);
        await store.Save(SandboxDocument.Of(Kind, Id, new Offset(ticks)));
        Advanced?.Invoke();
    }
}
