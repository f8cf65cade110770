using System.Diagnostics;

namespace CreatorFlow.Channels.Limits;

/// <summary>
/// The time that passes on this machine, in microseconds from any beginning. The channel counts by it, whatever the
/// program's clock shows.
/// </summary>
internal static class SteadyClock
{
    public const long PerSecond = 1_000_000;

    private const long PerMillisecond = 1_000;

    public static long Now => (long)(Stopwatch.GetElapsedTime(0).Ticks / TimeSpan.TicksPerMicrosecond);

    /// <summary>Comes back no sooner than then.</summary>
    public static async Task Until(long instant, CancellationToken ct)
    {
        while (instant - Now is > 0 and var left)
        {
            await Task.Delay(TimeSpan.FromMilliseconds((left + PerMillisecond - 1) / PerMillisecond), ct);
        }
    }
}
