using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Inventory.Counting;

/// <summary>One counting of the shelves, from its sheet to the ledger.</summary>
internal sealed class StockTake : IInWorkspace
{
    public const int MaxTitleLength = 100;

    public Guid WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    /// <summary>Counts up in the workspace.</summary>
    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public string Location { get; private set; } = StockLevel.MainLocation;

    /// <summary>Who counts does not see what is expected.</summary>
    public bool IsBlind { get; private set; }

    public StockTakeStatus Status { get; private set; }

    public string ByName { get; private set; } = "";

    /// <summary>Who booked it; empty until then.</summary>
    public string ApprovedBy { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    /// <summary>What is expected is not to be seen while people count blind.</summary>
    public bool Hides => IsBlind && Status == StockTakeStatus.Open;

    public static StockTake Open(
        Guid workspaceId, int number, string title, string location, bool blind, Actor by, DateTimeOffset at) =>
        new()
        {
            WorkspaceId = workspaceId,
            Id = Ids.New(at),
            Number = number,
            Title = title,
            Location = location,
            IsBlind = blind,
            Status = StockTakeStatus.Open,
            ByName = by.Name,
            CreatedAt = at,
        };

    public StockTakeMoved MoveTo(StockTakeStatus to, Actor by, DateTimeOffset at)
    {
        var moved = new StockTakeMoved(Number, Status, to);
        Status = to;
        ApprovedBy = to == StockTakeStatus.Booked ? by.Name : ApprovedBy;
        ClosedAt = StockTakeLifecycle.IsEnd(to) ? at : null;
        return moved;
    }
}

/// <summary>One SKU on the sheet.</summary>
internal sealed class StockTakeLine : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid TakeId { get; init; }

    public string Sku { get; init; } = "";

    /// <summary>What was on hand in the books at the moment it was counted; null until then.</summary>
    public int? Expected { get; private set; }

    public int? Counted { get; private set; }

    public string CountedBy { get; private set; } = "";

    public DateTimeOffset? CountedAt { get; private set; }

    /// <summary>Units found beyond what was expected; null until it is counted.</summary>
    public int? Variance => Counted - Expected;

    public void Count(int counted, int expected, Actor by, DateTimeOffset at) =>
        (Counted, Expected, CountedBy, CountedAt) = (counted, expected, by.Name, at);

    /// <summary>Nobody has counted it after all.</summary>
    public void Forget() => (Counted, Expected, CountedBy, CountedAt) = (null, null, "", null);
}
