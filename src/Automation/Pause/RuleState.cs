using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Automation.Pause;

/// <summary>Whether a rule acts in a workspace. No row means it does.</summary>
internal sealed class RuleState : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public string Rule { get; init; } = "";

    public bool Paused { get; set; }

    public string ChangedBy { get; set; } = "";

    public DateTimeOffset ChangedAt { get; set; }
}
