namespace CreatorFlow.Platform.Tenancy;

/// <summary>
/// Which workspace the current scope works in. Entered once per request or batch, before the first query.
/// Nothing is visible before that.
/// </summary>
public sealed class WorkspaceScope
{
    /// <summary>The workspace; empty before it is entered.</summary>
    public Guid Id { get; private set; }

    /// <summary>True when the scope left all workspaces on purpose.</summary>
    public bool Across { get; private set; }

    /// <summary>Works in this workspace from now on.</summary>
    public void Enter(Guid workspaceId) => (Id, Across) = (workspaceId, false);

    /// <summary>
    /// Sees every workspace: for the queue, the fact reader, sign-in and checks of the whole database.
    /// </summary>
    public void AcrossWorkspaces() => (Id, Across) = (Guid.Empty, true);
}
