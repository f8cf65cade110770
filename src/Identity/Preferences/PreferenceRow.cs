using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Identity;

/// <summary>One choice of one person in one workspace.</summary>
internal sealed class PreferenceRow : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid UserId { get; init; }

    public string Key { get; init; } = "";

    public string Value { get; init; } = "";

    public DateTimeOffset ChangedAt { get; init; }
}
