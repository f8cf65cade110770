using CreatorFlow.Sandbox.Faults;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Sandbox.TikTokShop.Gateway;

/// <summary>A call as people look at it.</summary>
internal sealed record CallNote(
    DateTimeOffset At, string Method, string Path, int Status, int? Code, double TookMs, string Fault);

/// <summary>The last calls, and how many there were.</summary>
internal sealed class CallLog(SandboxClock clock)
{
    private const int Most = 300;
    private const string CodeKey = "sandbox.code";
    private const string FaultKey = "sandbox.fault";

    private readonly Lock gate = new();
    private readonly CallNote[] ring = new CallNote[Most];
    private long count;
    private long limited;

    public long Count => Interlocked.Read(ref count);

    /// <summary>Calls refused because there were too many, faults left aside.</summary>
    public long Limited => Interlocked.Read(ref limited);

    /// <summary>Tells the log which code a call is answered with.</summary>
    public static void Mark(HttpContext context, int code) => context.Items[CodeKey] = code;

    public static void Mark(HttpContext context, CallOutcome outcome) => context.Items[FaultKey] = outcome;

    /// <summary>Latest first.</summary>
    public IReadOnlyList<CallNote> Latest()
    {
        lock (gate)
        {
            return [.. Enumerable.Range(0, (int)Math.Min(count, Most)).Select(back => ring[(count - 1 - back) % Most])];
        }
    }

    /// <summary>Runs a call and notes it, unless it is none of the simulated platforms.</summary>
    public async Task Follow(HttpContext context, RequestDelegate next)
    {
        var path = context.Request.Path.Value ?? "/";

        if (FaultInjection.IsSpared(path))
        {
            await next(context);
            return;
        }

        var started = clock.GetTimestamp();

        try
        {
            await next(context);
        }
        finally
        {
            Note(context, path, clock.GetElapsedTime(started));
        }
    }

    private void Note(HttpContext context, string path, TimeSpan took)
    {
        var code = context.Items[CodeKey] as int?;
        var outcome = context.Items[FaultKey] as CallOutcome? ?? CallOutcome.Normal;
        var note = new CallNote(
            clock.GetUtcNow(), context.Request.Method, path, context.Response.StatusCode, code,
            Math.Round(took.TotalMilliseconds, 1), outcome == CallOutcome.Normal ? "" : outcome.ToString());

        if (code == Wire.Codes.TooManyRequests && outcome == CallOutcome.Normal)
        {
            Interlocked.Increment(ref limited);
        }

        lock (gate)
        {
            ring[count % Most] = note;
            count++;
        }
    }
}
