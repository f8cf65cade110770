using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Inventory.Levels;

/// <summary>A line of the ledger: on hand is the sum of its movements. Only ever inserted.</summary>
internal sealed class Movement : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public string Sku { get; init; } = "";

    public string Location { get; init; } = StockLevel.MainLocation;

    /// <summary>Units added to on hand; negative when they left.</summary>
    public int Quantity { get; init; }

    public MovementKind Kind { get; init; }

    /// <summary>What led to it, when a person chose one.</summary>
    public MoveCause? Cause { get; init; }

    /// <summary>The order or document behind it; movements made together share it.</summary>
    public Guid? ReferenceId { get; init; }

    /// <summary>The movement that this one takes back; each is taken back once at most.</summary>
    public Guid? UndoesId { get; init; }

    public string? Why { get; init; }

    public ActorKind ByKind { get; init; }

    public string ByName { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public static Movement Of(
        Guid workspaceId, string sku, int quantity, MovementKind kind, Guid? reference, Reason? why, Actor by,
        DateTimeOffset at) =>
        new()
        {
            WorkspaceId = workspaceId,
            Id = Ids.New(at),
            Sku = sku,
            Quantity = quantity,
            Kind = kind,
            ReferenceId = reference,
            Why = why?.ToJson(),
            ByKind = by.Kind,
            ByName = by.Name,
            At = at,
        };
}
