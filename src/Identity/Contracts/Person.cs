using System.Security.Claims;
using CreatorFlow.Platform;

namespace CreatorFlow.Identity.Contracts;

/// <summary>A person signed in to a workspace, as the session says.</summary>
/// <param name="Name">Display name.</param>
public sealed record Person(Guid UserId, string Name, string Email, Guid WorkspaceId, Role Role)
{
    private const string UserClaim = "sub";
    private const string NameClaim = "name";
    private const string EmailClaim = "email";
    private const string WorkspaceClaim = "workspace";
    private const string RoleClaim = "role";

    /// <summary>The person as one who makes changes.</summary>
    public Actor Actor => Actor.Person(UserId, Name);

    /// <summary>
    /// Reads a session; null when nobody is signed in. For hubs, which have a principal and no request.
    /// </summary>
    public static Person? From(ClaimsPrincipal? principal) =>
        principal?.Identity is { IsAuthenticated: true }
        && Guid.TryParse(principal.FindFirstValue(UserClaim), out var user)
        && Guid.TryParse(principal.FindFirstValue(WorkspaceClaim), out var workspace)
        && Enum.TryParse<Role>(principal.FindFirstValue(RoleClaim), out var role)
            ? new(
                user,
                principal.FindFirstValue(NameClaim) ?? "",
                principal.FindFirstValue(EmailClaim) ?? "",
                workspace,
                role)
            : null;

    internal IEnumerable<Claim> ToClaims() =>
    [
        new(UserClaim, UserId.ToString()),
        new(NameClaim, Name),
        new(EmailClaim, Email),
        new(WorkspaceClaim, WorkspaceId.ToString()),
        new(RoleClaim, Role.ToString()),
    ];
}
