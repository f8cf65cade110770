using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Inventory.Past;

/// <summary>
/// Units of a SKU that were kept, or were no longer, by one commit: reserved is the sum of these. Only ever inserted.
/// </summary>
internal sealed class ReservedMove : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public string Sku { get; init; } = "";

    public string Location { get; init; } = "";

    /// <summary>Negative when they were given back, or left.</summary>
    public int Units { get; init; }

    public DateTimeOffset At { get; init; }
}
