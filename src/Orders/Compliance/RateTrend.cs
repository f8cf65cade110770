using CreatorFlow.Orders.Contracts;

namespace CreatorFlow.Orders.Compliance;

/// <summary>Where a rate is going. Named by the API; never rename one.</summary>
internal enum RateTrend
{
    /// <summary>One half of the window has no orders.</summary>
    None,

    /// <summary>The later half of the window is as the earlier one, within a tenth of a per cent.</summary>
    Steady,

    /// <summary>Fewer orders spoil it than before.</summary>
    Better,

    /// <summary>More orders spoil it than before.</summary>
    Worse,
}

/// <summary>Compares the later half of a rate's window with the earlier one.</summary>
internal static class RateTrends
{
    private const decimal SamePercent = 0.1m;

    public static RateTrend Of(ShopRate rate)
    {
        var half = rate.Days.Count / 2;

        if (Percent(rate.Days.Take(half)) is not { } before || Percent(rate.Days.Skip(half)) is not { } after)
        {
            return RateTrend.None;
        }

        var worse = rate.Kind == RateKind.OnTimeDelivery ? before - after : after - before;
        return Math.Abs(worse) < SamePercent ? RateTrend.Steady : worse > 0 ? RateTrend.Worse : RateTrend.Better;
    }

    private static decimal? Percent(IEnumerable<RateCount> days) =>
        days.Aggregate(new RateCount(0, 0), (sum, day) => sum + day).Percent;
}
