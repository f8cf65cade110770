using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.Health;

/// <summary>What is known of a channel's endpoints besides their calls: each vendor's folder says it.</summary>
internal interface IChannelEndpoints
{
    /// <summary>The channel, as connections store it.</summary>
    string Channel { get; }

    /// <summary>What the channel allows of each endpoint in a second, about each shop.</summary>
    int CallsPerSecond { get; }

    /// <summary>Every endpoint that is called here.</summary>
    IReadOnlyList<ChannelEndpoint> All { get; }
}

/// <summary>An endpoint in the version that is called here.</summary>
/// <param name="Newer">A newer version that the channel offers; null when there is none.</param>
/// <param name="MayEndFrom">From then on the channel may end ours without a further word; null when it may not.</param>
/// <param name="EndsOn">The day on which ours ends, where the channel has said one.</param>
/// <param name="Source">Where that is said.</param>
internal sealed record ChannelEndpoint(
    string Name, CallFamily Family, string Version, string? Newer, DateOnly? MayEndFrom, DateOnly? EndsOn,
    string Source);
