using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Identity.Contracts;

/// <summary>
/// The workspaces of this installation; a workspace is one seller's business. Calls begin their own transaction;
/// those that write leave the scope in the workspace they wrote to.
/// </summary>
public interface IWorkspaces
{
    /// <summary>
    /// Makes a workspace and its owner. Refused with identity.email_taken, identity.email_invalid,
    /// identity.name_missing or identity.password_weak (12 characters or more).
    /// </summary>
    /// <returns>The workspace.</returns>
    Task<Result<Guid>> Create(
        string name, string ownerEmail, string ownerName, string password, CancellationToken ct);

    /// <summary>
    /// Makes a person with a password a member of a workspace. Refused as <see cref="Create"/> is, and with
    /// identity.workspace_unknown.
    /// </summary>
    /// <returns>The person.</returns>
    Task<Result<Guid>> AddMember(
        Guid workspaceId, string email, string name, string password, Role role, Actor by, CancellationToken ct);

    /// <summary>Every workspace, oldest first.</summary>
    Task<IReadOnlyList<Workspace>> All(CancellationToken ct);
}

/// <summary>A seller's business.</summary>
/// <param name="Name">As its owner calls it.</param>
public sealed record Workspace(Guid Id, string Name, DateTimeOffset CreatedAt);
