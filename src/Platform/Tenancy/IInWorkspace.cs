namespace CreatorFlow.Platform.Tenancy;

/// <summary>
/// A row of one workspace (one seller's business). Queries see the rows of the current workspace only.
/// </summary>
public interface IInWorkspace
{
    Guid WorkspaceId { get; }
}

/// <summary>Marks a table that belongs to no workspace, with the reason.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GlobalAttribute(string because) : Attribute
{
    public string Because { get; } = because;
}
