using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Connections;

/// <summary>A seller on the way to the consent page: who comes back with this state is the one who left.</summary>
internal sealed class ConnectAttempt : IInWorkspace
{
    public required Guid WorkspaceId { get; init; }

    public required string State { get; init; }

    public required string Channel { get; init; }

    public Guid? UserId { get; init; }

    /// <summary>The shop that shall be connected again; null when any may come.</summary>
    public Guid? ShopId { get; init; }

    public required DateTimeOffset ExpiresAt { get; init; }

    /// <summary>When somebody came back with it: it works once.</summary>
    public DateTimeOffset? SpentAt { get; init; }
}
