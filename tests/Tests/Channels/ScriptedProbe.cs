using CreatorFlow.Channels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Diagnosis;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels;

/// <summary>Tells of the scripted channel what the test says.</summary>
internal sealed class ScriptedProbe : IChannelProbe
{
    public string Key => ScriptedChannel.ChannelKey;

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

    public Task<Pulse> Pulse(CancellationToken ct) =>
        PulseFailure is { } failure ? throw failure : Task.FromResult(new Pulse(Time));

    public ChannelFault FaultOf(ChannelFailure failure) =>
        Enum.TryParse<ChannelFault>(failure.Code, out var fault) ? fault : ChannelFault.None;

    public Task<bool> Try(ShopKey shop, ScopeNeed need, CancellationToken ct) => Refused.Contains(need.Scope)
        ? throw new ChannelFailure(ChannelFailureKind.ScopeMissing, "no", nameof(ChannelFault.Scope))
        : Task.FromResult(true);
}
