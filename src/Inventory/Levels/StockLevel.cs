using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Inventory.Levels;

/// <summary>
/// How much of a SKU is at a location. Changed only by guarded statements (see StockSql); the table's CHECK refuses
/// reserved above on hand, whatever a program does.
/// </summary>
internal sealed class StockLevel : IInWorkspace
{
    /// <summary>The location every workspace has from the start.</summary>
    public const string MainLocation = "main";

    public Guid WorkspaceId { get; init; }

    public string Sku { get; init; } = "";

    public string Location { get; init; } = MainLocation;

    public int OnHand { get; init; }

    public int Reserved { get; init; }

    public LevelKey Key => new(Sku, Location);
}

/// <summary>Units kept for an order until they leave or are given back; deleted then.</summary>
internal sealed class Reservation : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid OrderId { get; init; }

    public string Sku { get; init; } = "";

    public string Location { get; init; } = StockLevel.MainLocation;

    public int Quantity { get; init; }

    public LevelKey Level => new(Sku, Location);
}
