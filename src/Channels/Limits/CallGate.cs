using System.Diagnostics;
using CreatorFlow.Channels.Breakers;
using CreatorFlow.Channels.Health;

namespace CreatorFlow.Channels.Limits;

/// <summary>
/// Where every call to a channel passes: held back while its family is out of order, sent at its pace, and its end
/// written down.
/// </summary>
internal sealed class CallGate(Buckets buckets, LimitsNow limits, FamilyBreakers breakers, CallLog log)
{
    private static readonly TimeSpan UsualPause = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(1);

    public async ValueTask Enter(ChannelCall call, CancellationToken ct)
    {
        breakers.Check(call);

        if (call.CallsPerSecond > 0)
        {
            var began = Stopwatch.GetTimestamp();
            await buckets[call.Bucket].Wait(CallLanes.Of(call.Family), Spacing.For(limits.Of(call)), ct);
            log.Sent(call, Stopwatch.GetElapsedTime(began));
        }
    }

    public void Left(ChannelCall call, CallResult result)
    {
        breakers.Left(call, result);
        log.Ended(call, result);

        if (call.CallsPerSecond > 0 && (result.End == CallEnd.Throttled || result.Pause is not null))
        {
            var pause = result.Pause ?? UsualPause;
            buckets[call.Bucket].SlowDown(
                pause < LongestPause ? pause : LongestPause, halve: result.End == CallEnd.Throttled);
        }
    }
}
