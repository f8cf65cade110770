using CreatorFlow.Sandbox.TikTokShop.Gateway;
using CreatorFlow.Sandbox.TikTokShop.Wire;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Sandbox.Faults;

/// <summary>
/// Does to calls what the rules say, before or after the simulator answers. Control calls and pages are spared.
/// </summary>
internal sealed class FaultInjection(RequestDelegate next, FaultRules rules, TimeProvider clock)
{
    private const string Json = "application/json; charset=utf-8";

    private static readonly string[] Spared = ["/control/", "/assets/", "/admin"];

    public async Task InvokeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "/";

        if (IsSpared(path))
        {
            await next(context);
            return;
        }

        DateBySkewedClock(context);

        if (rules.DrawCallFault(path) is not { } drawn)
        {
            await next(context);
            return;
        }

        if (drawn.Fault.LatencyMs > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(drawn.Fault.LatencyMs), clock, context.RequestAborted);
        }

        CallLog.Mark(context, drawn.Outcome);
        await (drawn.Outcome switch
        {
            CallOutcome.Error => Refuse(context, drawn.Fault.ErrorStatus, Codes.InternalError, "Internal error."),
            CallOutcome.Outage => Refuse(
                context, StatusCodes.Status503ServiceUnavailable, Codes.InternalError, "Service unavailable."),
            CallOutcome.TooMany => Refuse(
                context, StatusCodes.Status429TooManyRequests, Codes.TooManyRequests, "Too many requests."),
            CallOutcome.Timeout => ActWithoutAnswer(context, drawn.Fault.TimeoutMs),
            CallOutcome.GatewayTimeout => ActAndTimeOut(context),
            CallOutcome.Truncated => Truncate(context),
            _ => next(context),
        });
    }

    /// <summary>A platform whose clock is off dates its answers by it.</summary>
    private void DateBySkewedClock(HttpContext context)
    {
        var skew = rules.Platform.ClockSkewSeconds;

        if (skew != 0)
        {
            context.Response.GetTypedHeaders().Date = clock.GetUtcNow().AddSeconds(skew);
        }
    }

    /// <summary>What is no call of the simulated platforms.</summary>
    internal static bool IsSpared(string path) =>
        path == "/" || Array.Exists(Spared, start => path.StartsWith(start, StringComparison.Ordinal));

    private static Task Refuse(HttpContext context, int status, int code, string message)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = Json;
        CallLog.Mark(context, code);
        return context.Response.WriteAsync(
            $$"""{"code":{{code}},"message":"{{message}}","request_id":"{{context.TraceIdentifier}}","data":null}""");
    }

    private async Task ActWithoutAnswer(HttpContext context, int timeoutMs)
    {
        await Capture(context);
        await Task.Delay(TimeSpan.FromMilliseconds(timeoutMs), clock, context.RequestAborted)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        context.Abort();
    }

    private async Task ActAndTimeOut(HttpContext context)
    {
        await Capture(context);
        context.Response.Headers.ContentLength = null;
        await Refuse(context, StatusCodes.Status504GatewayTimeout, Codes.GatewayTimeout, "Gateway time-out.");
    }

    private async Task Truncate(HttpContext context)
    {
        var answer = await Capture(context);
        var half = answer.Length / 2;
        context.Response.ContentLength = null;
        await context.Response.Body.WriteAsync(answer.AsMemory(0, half), context.RequestAborted);
    }

    /// <summary>Runs the simulator with its answer kept back.</summary>
    private async Task<byte[]> Capture(HttpContext context)
    {
        var wire = context.Response.Body;
        using var kept = new MemoryStream();
        context.Response.Body = kept;

        try
        {
            await next(context);
            await context.Response.BodyWriter.FlushAsync();
        }
        finally
        {
            context.Response.Body = wire;
        }

        return kept.ToArray();
    }
}
