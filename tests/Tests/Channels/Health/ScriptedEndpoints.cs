using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Health;
using CreatorFlow.Channels.Limits;

namespace CreatorFlow.Tests.Channels.Health;

/// <summary>Two endpoints of the scripted channel; the one about orders ends soon.</summary>
internal sealed class ScriptedEndpoints : IChannelEndpoints
{
    public static readonly ChannelCall Orders = new("app", "cipher-1", "orders.get", CallFamily.Orders, 50);
    public static readonly ChannelCall Ship = new("app", "cipher-1", "orders.ship", CallFamily.Shipping, 50);

    public string Channel => ScriptedChannel.ChannelKey;

    public int CallsPerSecond => 50;

    public IReadOnlyList<ChannelEndpoint> All { get; } =
    [
        new("orders.get", CallFamily.Orders, "202309", "202507", new(2025, 9, 1), new(2026, 12, 31), "a notice"),
        new("orders.ship", CallFamily.Shipping, "202309", null, null, null, "a notice"),
    ];
}
