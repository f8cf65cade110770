using CreatorFlow.Channels.Limits;

namespace CreatorFlow.Channels.Breakers;

/// <summary>Why and since when calls rest.</summary>
internal sealed record Rest(DateTimeOffset Since, DateTimeOffset ProbeAt, string Detail);

/// <summary>
/// Stops calls of one family to one shop while the channel is out of order, and lets one through now and then to find
/// out whether it still is.
/// </summary>
internal sealed class FamilyBreaker
{
    public const int FailuresInARow = 10;

    private const int MinCalls = 20;
    private const int FailedPercent = 80;
    private const int All = 100;
    private static readonly TimeSpan Judged = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan FirstRest = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestRest = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan ProbeTimeout = TimeSpan.FromSeconds(30);

    private readonly Lock turn = new();
    private DateTimeOffset judgedSince;
    private int calls;
    private int failed;
    private int inARow;
    private TimeSpan restFor = FirstRest;
    private bool isProbing;
    private Rest? rest;

    /// <summary>Null while calls go out.</summary>
    public Rest? Rest
    {
        get
        {
            lock (turn)
            {
                return rest;
            }
        }
    }

    /// <summary>True when a call may go out; while calls rest, one at a time and not too soon.</summary>
    public bool MayGo(DateTimeOffset now)
    {
        lock (turn)
        {
            if (rest is null)
            {
                return true;
            }

            if (now < rest.ProbeAt)
            {
                return false;
            }

            // Should the one that is let through never come back, the next one is.
            rest = rest with { ProbeAt = now + ProbeTimeout };
            return isProbing = true;
        }
    }

    public void Left(CallResult result, DateTimeOffset now)
    {
        lock (turn)
        {
            if (rest is null)
            {
                Judge(result, now);
            }
            else if (isProbing)
            {
                EndProbe(rest, result, now);
            }
        }
    }

    private void Judge(CallResult result, DateTimeOffset now)
    {
        if (now - judgedSince > Judged)
        {
            (judgedSince, calls, failed) = (now, 0, 0);
        }

        var isDown = result.End == CallEnd.Down;
        calls += result.End == CallEnd.Left ? 0 : 1;
        failed += isDown ? 1 : 0;
        inARow = isDown ? inARow + 1 : result.End == CallEnd.Left ? inARow : 0;

        if (inARow >= FailuresInARow || (calls >= MinCalls && failed * All >= calls * FailedPercent))
        {
            restFor = FirstRest;
            rest = new(now, now + restFor, result.Message ?? "");
        }
    }

    private void EndProbe(Rest before, CallResult result, DateTimeOffset now)
    {
        isProbing = false;

        if (result.End == CallEnd.Left)
        {
            rest = before with { ProbeAt = now };
            return;
        }

        if (result.End == CallEnd.Down)
        {
            restFor = restFor * 2 < LongestRest ? restFor * 2 : LongestRest;
            rest = before with { ProbeAt = now + restFor, Detail = result.Message ?? before.Detail };
            return;
        }

        (rest, judgedSince, calls, failed, inARow) = (null, now, 0, 0, 0);
    }
}
