using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Identity;

/// <summary>A seller's business.</summary>
[Global("it is what all other rows are scoped by")]
internal sealed class WorkspaceRow
{
    public const int NameMaxLength = 100;

    public Guid Id { get; init; }

    public string Name { get; init; } = "";

    public DateTimeOffset CreatedAt { get; init; }
}
