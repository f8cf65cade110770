using System.Security.Claims;

namespace CreatorFlow.Platform.Live;

/// <summary>A person who listens, as the database has it at the moment of looking.</summary>
/// <param name="Session">What the host knows the person by; another one ends streams that are open.</param>
/// <param name="Permissions">What the person holds in the workspace.</param>
public sealed record LiveVisitor(Guid UserId, Guid WorkspaceId, object Session, IReadOnlySet<string> Permissions);

/// <summary>Who a browser's session is; told by the host, which knows people.</summary>
public interface ILiveVisitors
{
    /// <summary>The facts after which the streams of the person they are about end.</summary>
    IReadOnlyCollection<string> LeavingKinds { get; }

    /// <summary>Who it is; null when nobody is signed in or the session does not count any more.</summary>
    Task<LiveVisitor?> Find(ClaimsPrincipal? principal, CancellationToken ct);

    /// <summary>Those who are not any more what they were when they were found.</summary>
    Task<IReadOnlyCollection<LiveVisitor>> Changed(
        IReadOnlyCollection<LiveVisitor> visitors, CancellationToken ct);
}
