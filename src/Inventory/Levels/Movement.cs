using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Inventory.Levels;

/// <summary>What moved units into or out of the house.</summary>
internal enum MovementKind
{
    /// <summary>The stock a SKU came with.</summary>
    FirstStock,

    /// <summary>A person set it right.</summary>
    Adjusted,

    /// <summary>Left with an order.</summary>
    Shipped,

    /// <summary>Left for another location.</summary>
    Sent,

    /// <summary>Came from another location.</summary>
    Arrived,

    /// <summary>Came back from a buyer.</summary>
    Returned,
}

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

    /// <summary>The order or document behind it.</summary>
    public Guid? ReferenceId { get; init; }

    public string? Why { get; init; }

    public ActorKind ByKind { get; init; }

    public string ByName { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public static Movement Of(
        Guid workspaceId, LevelKey level, int quantity, MovementKind kind, Guid? reference, Reason? why, Actor by,
        DateTimeOffset at) =>
        new()
        {
            WorkspaceId = workspaceId,
            Id = Ids.New(at),
            Sku = level.Sku,
            Location = level.Location,
            Quantity = quantity,
            Kind = kind,
            ReferenceId = reference,
            Why = why?.ToJson(),
            ByKind = by.Kind,
            ByName = by.Name,
            At = at,
        };
}
