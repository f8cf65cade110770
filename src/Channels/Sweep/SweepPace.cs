using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Sweep;

/// <summary>
/// How long a sweep rests: shortest after it found what no webhook told, and while webhooks fail; then twice as long
/// each time, up to the longest.
/// </summary>
internal static class SweepPace
{
    private const int Slower = 2;

    /// <summary>
    /// A sweep may take this part of the time: under load it comes less often instead of costing more.
    /// </summary>
    private const int RestPerWork = 10;

    /// <summary>
    /// But not ever less often: a slow channel costs us little, and what no webhook tells is found by sweeps alone.
    /// </summary>
    private const int LongestRests = 2;

    public static TimeSpan Next(TimeSpan last, bool isTroubled, TimeSpan took, ChannelsOptions options)
    {
        var shortest = options.SweepSoonest < options.SweepEvery ? options.SweepSoonest : options.SweepEvery;
        var calm = last == TimeSpan.Zero ? options.SweepEvery : last * Slower;
        var next = isTroubled ? shortest : calm;
        var bounded = next < options.SweepEvery ? next : options.SweepEvery;
        var longest = isTroubled ? options.SweepEvery : options.SweepEvery * LongestRests;
        var rest = took * RestPerWork < longest ? took * RestPerWork : longest;
        return rest > bounded ? rest : bounded;
    }
}
