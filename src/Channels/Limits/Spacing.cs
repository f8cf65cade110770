namespace CreatorFlow.Channels.Limits;

/// <summary>How far apart calls are, in microseconds, and how that follows what the channel says.</summary>
internal static class Spacing
{
    /// <summary>What is used of the channel's limit: the rest is for answers that come close together.</summary>
    public const int UsedPercent = 92;

    /// <summary>A bucket never gets slower than this by learning.</summary>
    public const long Longest = SteadyClock.PerSecond;

    /// <summary>So long after a refusal the pace stays as it is.</summary>
    public const long Hold = 5 * SteadyClock.PerSecond;

    /// <summary>
    /// Refusals this close together are one: they were under way already, or the new pace is not proved wrong yet. A
    /// channel that refuses everything for some seconds would else end in the slowest pace, at which a shop's parcels
    /// of a minute take an hour to tell.
    /// </summary>
    public const long OneRefusal = Hold;

    /// <summary>What is left of the spacing after each second: half as fast is as fast as before after five.</summary>
    public const double LeftAfterSecond = 0.87;

    /// <summary>After so many seconds nothing is left to learn.</summary>
    public const int MaxSeconds = 60;

    private const int All = 100;

    public static long For(int callsPerSecond) =>
        Math.Max(1, SteadyClock.PerSecond * All / ((long)UsedPercent * Math.Max(1, callsPerSecond)));

    /// <summary>The spacing after so long without a refusal.</summary>
    public static long Recovered(long spacing, long least, long microseconds)
    {
        var seconds = Math.Clamp((double)microseconds / SteadyClock.PerSecond, 0, MaxSeconds);
        return Math.Max(least, (long)(spacing * Math.Pow(LeftAfterSecond, seconds)));
    }

    /// <summary>Half as fast; one that is slower than the slowest by learning stays as it is.</summary>
    public static long Halved(long spacing) => Math.Min(Math.Max(Longest, spacing), spacing * 2);
}
