using CreatorFlow.Sandbox.Faults;
using CreatorFlow.Web.Demo;

namespace CreatorFlow.Web.Drills;

/// <summary>What goes wrong at the simulated TikTok Shop while the drill of chaos lasts. The carrier is well.</summary>
internal sealed class ChaosFaults(SandboxControl sandbox)
{
    private const int StormCalls = 60;
    private static readonly TimeSpan StormLasts = TimeSpan.FromSeconds(3);

    private static readonly string[] Carrier =
        ["/api/rating", "/api/shipments", "/api/labels", "/api/track", "/security/"];

    /// <summary>One call in five fails, one in twenty takes effect and is never answered.</summary>
    private static readonly CallFault Calls = new()
    {
        ErrorRate = 0.20, TimeoutAfterEffectRate = 0.05, TimeoutMs = 2_000,
    };

    private static readonly WebhookFaults Webhooks = new()
    {
        DuplicateRate = 0.10, ReorderRate = 0.20, DropRate = 0.10,
    };

    /// <summary>The first rule of a path holds, so the carrier's go first.</summary>
    public async Task Begin(CancellationToken ct)
    {
        await Set(new { calls = Carrier.Select(path => new CallFault { PathPrefix = path }) }, ct);
        await Set(new { calls = new[] { Calls }, webhooks = Webhooks }, ct);
    }

    /// <summary>The next calls are refused as too many, but no longer than a few seconds.</summary>
    public async Task Storm(CancellationToken ct)
    {
        await Set(new { calls = new[] { Calls with { TooManyBurst = StormCalls } } }, ct);
        await Task.Delay(StormLasts, ct);
        await Set(new { calls = new[] { Calls } }, ct);
    }

    /// <summary>No call is answered for so long.</summary>
    public Task Outage(int seconds, CancellationToken ct) =>
        Set(new { calls = new[] { Calls with { OutageSeconds = seconds } } }, ct);

    /// <summary>The access token ends now, long before its time.</summary>
    public Task ExpireToken(CancellationToken ct) =>
        sandbox.Post("/control/authorization/expire-access", new { }, ct);

    public Task End(CancellationToken ct) => sandbox.Post("/control/reset-faults", new { }, ct);

    private Task Set(object faults, CancellationToken ct) => sandbox.Post("/control/faults", faults, ct);
}
