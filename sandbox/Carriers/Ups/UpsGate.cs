using System.Collections.Concurrent;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CreatorFlow.Sandbox.Carriers.Ups;

/// <summary>What every call passes: the count, the faults, the token; then its answer is written, or not.</summary>
internal sealed class UpsGate
{
    private const int ServiceDown = 503;

    private readonly SandboxStore store;
    private readonly UpsOptions options;
    private readonly UpsTokens tokens;
    private readonly Random chance;
    private readonly Lock turn = new();
    private readonly ConcurrentDictionary<string, long> calls = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, long> faultsDone = new(StringComparer.Ordinal);
    private UpsFaults faults;

    private enum Fault
    {
        None,
        Error,
        Throttle,
        LostAnswer,
        Truncate,
    }

    public UpsGate(SandboxStore store, UpsOptions options, UpsTokens tokens)
    {
        this.store = store;
        this.options = options;
        this.tokens = tokens;
        chance = new Random(options.Seed);
        faults = store.Load<UpsFaults>(UpsFaults.Kind).GetValueOrDefault(UpsFaults.Id) ?? new UpsFaults();
    }

    public UpsFaults Faults => faults;

    /// <summary>Calls since the start, by operation.</summary>
    public IReadOnlyDictionary<string, long> Calls => calls;

    /// <summary>Faults done since the start, by kind.</summary>
    public IReadOnlyDictionary<string, long> FaultsDone => faultsDone;

    public Task Set(UpsFaults wanted)
    {
        lock (turn)
        {
            faults = wanted;
            return store.Save(SandboxDocument.Of(UpsFaults.Kind, UpsFaults.Id, wanted));
        }
    }

    /// <summary>A call with a bearer token and a JSON body.</summary>
    public Task PassBody(HttpContext context, string operation, Func<JsonElement, Task<UpsAnswer>> act) =>
        Pass(context, operation, async () =>
        {
            if (tokens.Refusal(context.Request) is { } refusal)
            {
                return refusal;
            }

            using var body = await Read(context.Request, context.RequestAborted);
            return body is null ? UpsError.NotJson : await act(body.RootElement);
        });

    /// <summary>A call with a bearer token and no body.</summary>
    public Task PassBare(HttpContext context, string operation, Func<Task<UpsAnswer>> act) =>
        Pass(context, operation, async () => tokens.Refusal(context.Request) is { } refusal ? refusal : await act());

    /// <summary>A call without a token.</summary>
    public async Task Pass(HttpContext context, string operation, Func<Task<UpsAnswer>> act)
    {
        calls.AddOrUpdate(operation, 1, (_, count) => count + 1);
        var now = faults;
        var concerned = now.Concerns(operation);
        var ct = context.RequestAborted;

        if (concerned && now.LatencyMs > 0)
        {
            await Task.Delay(now.LatencyMs, ct);
        }

        if (concerned && now.Down)
        {
            context.Response.StatusCode = ServiceDown;
            await context.Response.WriteAsync("<html><body>Service Unavailable</body></html>", ct);
            return;
        }

        var fault = concerned ? Draw() : Fault.None;
        var answer = fault switch
        {
            _ when concerned && now.Blocked => UpsError.Blocked,
            Fault.Error => UpsError.Broken,
            Fault.Throttle => UpsError.TooManyRequests,
            _ => await act(),
        };

        if (fault == Fault.LostAnswer)
        {
            await Task.Delay(options.LostAnswerHang, ct);
            context.Abort();
            return;
        }

        await Write(context.Response, answer, fault == Fault.Truncate, ct);
    }

    private static async Task Write(HttpResponse response, UpsAnswer answer, bool isTruncated, CancellationToken ct)
    {
        response.StatusCode = answer.Status;
        response.ContentType = "application/json";

        if (answer.Status == UpsError.TooManyRequests.Status)
        {
            response.Headers.RetryAfter = "1";
        }

        var length = isTruncated ? answer.Json.Length / 2 : answer.Json.Length;
        response.ContentLength = length;
        await response.Body.WriteAsync(answer.Json.AsMemory(0, length), ct);
    }

    private static async Task<JsonDocument?> Read(HttpRequest request, CancellationToken ct)
    {
        try
        {
            return await JsonDocument.ParseAsync(request.Body, cancellationToken: ct);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private Fault Draw()
    {
        lock (turn)
        {
            var drawn = faults.Times is 0 ? Fault.None : Draw(chance.NextDouble());

            if (drawn == Fault.None)
            {
                return drawn;
            }

            faults = faults with { Times = faults.Times - 1 };
            faultsDone.AddOrUpdate(drawn.ToString(), 1, (_, count) => count + 1);
            return drawn;
        }
    }

    private Fault Draw(double point)
    {
        (Fault Fault, double Rate)[] rates =
        [
            (Fault.Error, faults.ErrorRate), (Fault.Throttle, faults.ThrottleRate),
            (Fault.LostAnswer, faults.LostAnswerRate), (Fault.Truncate, faults.TruncateRate),
        ];

        foreach (var (fault, rate) in rates)
        {
            if (point < rate)
            {
                return fault;
            }

            point -= rate;
        }

        return Fault.None;
    }
}
