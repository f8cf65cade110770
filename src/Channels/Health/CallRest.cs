using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Health;

/// <summary>Calls of a family about a shop rest on a node, since the channel is out of order.</summary>
internal sealed class CallRest : IInWorkspace
{
    /// <summary>A node that has not said so for this long is gone, and its word with it.</summary>
    public static readonly TimeSpan Believed = TimeSpan.FromMinutes(1);

    public Guid WorkspaceId { get; init; }

    public Guid ShopId { get; init; }

    public CallFamily Family { get; init; }

    public Guid Node { get; init; }

    public DateTimeOffset Since { get; init; }

    /// <summary>What the channel answered, or how it did not.</summary>
    public string Detail { get; init; } = "";

    /// <summary>When the node last said so.</summary>
    public DateTimeOffset SeenAt { get; set; }
}
