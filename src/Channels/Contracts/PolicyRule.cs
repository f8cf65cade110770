namespace CreatorFlow.Channels.Contracts;

/// <summary>A rule of a channel: one figure, in the words of its source.</summary>
/// <param name="Values">Mostly one; several where the channel has steps or leaves a choice.</param>
/// <param name="Source">Where it is written.</param>
/// <param name="SeenOn">The day on which the source was read or published.</param>
public sealed record PolicyRule(
    PolicyKey Key, IReadOnlyList<decimal> Values, PolicyUnit Unit, string Source, DateOnly SeenOn)
{
    /// <summary>The market it is written for, by its two letters; null for all.</summary>
    public string? Region { get; init; }

    /// <summary>Its first day, in the time zone of the shop; null when it held before anybody here looked.</summary>
    public DateOnly? From { get; init; }

    /// <summary>Its last day; null while no end is known.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The figure; of several the first.</summary>
    public decimal Value => Values[0];

    /// <summary>True when it holds on that day.</summary>
    public bool HoldsOn(DateOnly day) => (From is null || From <= day) && (Until is null || day <= Until);
}

/// <summary>A figure that becomes another one.</summary>
/// <param name="Before">What holds until then; null when there was none.</param>
/// <param name="After">What holds from then; null when it ends.</param>
/// <param name="At">The beginning of that day at the shop.</param>
public sealed record PolicyChange(PolicyKey Key, PolicyRule? Before, PolicyRule? After, DateTimeOffset At);

/// <summary>What a figure is counted in. Named by the API; never rename one.</summary>
public enum PolicyUnit
{
    /// <summary>Hours.</summary>
    Hours,

    /// <summary>Days of the calendar.</summary>
    Days,

    /// <summary>Days on which the channel works.</summary>
    BusinessDays,

    /// <summary>Minutes after midnight.</summary>
    MinuteOfDay,

    /// <summary>Per cent.</summary>
    Percent,

    /// <summary>Orders.</summary>
    Orders,

    /// <summary>Orders a day.</summary>
    OrdersPerDay,

    /// <summary>Points of the shop's health.</summary>
    Points,

    /// <summary>So many times the usual.</summary>
    Times,
}
