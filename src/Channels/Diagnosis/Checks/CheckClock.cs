namespace CreatorFlow.Channels.Diagnosis.Checks;

/// <summary>
/// Does our clock go as the channel's? A call that is signed too far from the channel's time is refused. The date of an
/// answer has whole seconds, and the answer took a moment: a second more or less says nothing.
/// </summary>
internal sealed class CheckClock(TimeProvider clock) : IShopCheck
{
    /// <summary>Signed so far after the channel's time, a call is refused.</summary>
    public static readonly TimeSpan MostAhead = TimeSpan.FromSeconds(30);

    /// <summary>Signed so far before the channel's time, a call is refused.</summary>
    public static readonly TimeSpan MostBehind = TimeSpan.FromMinutes(5);

    public CheckName Name => CheckName.Clock;

    public Task<CheckResult> Run(CheckedShop shop, CancellationToken ct) => Task.FromResult(Compare(shop.Pulse));

    private CheckResult Compare(Pulse? pulse)
    {
        if (pulse is null)
        {
            return CheckResult.NotChecked;
        }

        if (pulse.At is not { } channels)
        {
            return new(CheckFinding.ClockUntold);
        }

        var ahead = clock.GetUtcNow() - channels;
        var seconds = (long)Math.Abs(ahead.TotalSeconds);

        return ahead > MostAhead ? new(CheckFinding.ClockAhead, Number: seconds)
            : -ahead > MostBehind ? new(CheckFinding.ClockBehind, Number: seconds)
            : new(CheckFinding.ClockRight, Number: seconds);
    }
}
