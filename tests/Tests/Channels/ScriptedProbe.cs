using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels;

/// <summary>Tells of the scripted channel what the test says.</summary>
internal sealed class ScriptedProbe(ScriptedChannel vendor) : IChannelProbe
{
    private int missing;
    private int registrations;

    public string Key => ScriptedChannel.ChannelKey;

    public Uri WebhookAddress { get; set; } = new("http://127.0.0.1:9/webhooks");

    public IReadOnlyList<ScopeNeed> Needs { get; } =
    [
        new("orders.read", ScopeUse.Orders),
        new("stock.write", ScopeUse.Stock),
        new("carriers.read", ScopeUse.Carriers),
    ];

    /// <summary>How the sign of life fails; null when it comes.</summary>
    public ChannelFailure? PulseFailure { get; set; }

    /// <summary>The channel's own time; null when it does not tell.</summary>
    public DateTimeOffset? Time { get; set; } = TestClock.Start;

    /// <summary>Permissions without which calls are refused.</summary>
    public HashSet<string> Refused { get; } = [];

    /// <summary>Topics that are not sent here until they are registered anew.</summary>
    public int Missing
    {
        get => vendor.Registrations > registrations ? 0 : missing;
        set => (missing, registrations) = (value, vendor.Registrations);
    }

    public ChannelFailure? WebhooksFailure { get; set; }

    public Task<Pulse> Pulse(CancellationToken ct) =>
        PulseFailure is { } failure ? throw failure : Task.FromResult(new Pulse(Time));

    public ChannelFault FaultOf(ChannelFailure failure) =>
        Enum.TryParse<ChannelFault>(failure.Code, out var fault) ? fault : ChannelFault.None;

    public Task<bool> Try(ShopKey shop, ScopeNeed need, CancellationToken ct) => Refused.Contains(need.Scope)
        ? throw new ChannelFailure(ChannelFailureKind.ScopeMissing, "no", nameof(ChannelFault.Scope))
        : Task.FromResult(true);

    public Task<int> WebhooksMissing(ShopKey shop, CancellationToken ct) =>
        WebhooksFailure is { } failure ? throw failure : Task.FromResult(Missing);
}
