using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Identity;

/// <summary>A person belongs to a workspace and is something there.</summary>
[Global("which workspaces a person may enter is asked before one is entered")]
internal sealed class Membership
{
    public Guid WorkspaceId { get; init; }

    public Guid UserId { get; init; }

    public Role Role { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}
