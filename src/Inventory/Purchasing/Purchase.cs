using System.Globalization;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Inventory.Purchasing;

/// <summary>An order to a supplier.</summary>
internal sealed class Purchase : IInWorkspace
{
    public const int MaxNoteLength = 500;

    private const string DayForm = "yyyy-MM-dd";

    public Guid WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    /// <summary>Counts up in the workspace: what people call it by.</summary>
    public int Number { get; private set; }

    public Guid SupplierId { get; private set; }

    public PurchaseStatus Status { get; private set; }

    public string Currency { get; private set; } = "";

    /// <summary>Where the goods are put.</summary>
    public string Location { get; private set; } = StockLevel.MainLocation;

    /// <summary>The day they are expected, such as 2026-12-01; empty when nobody said. Sorts as text.</summary>
    public string ExpectedOn { get; private set; } = "";

    public string Note { get; private set; } = "";

    public string ByName { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public DateTimeOffset? SentAt { get; private set; }

    public DateTimeOffset? ClosedAt { get; private set; }

    public DateOnly? Expected =>
        DateOnly.TryParseExact(ExpectedOn, DayForm, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    public bool IsOpen => Status is PurchaseStatus.Sent or PurchaseStatus.PartlyReceived;

    public static string Text(DateOnly? day) => day?.ToString(DayForm, CultureInfo.InvariantCulture) ?? "";

    public static Purchase Draft(Guid workspaceId, int number, Actor by, DateTimeOffset at) => new()
    {
        WorkspaceId = workspaceId,
        Id = Ids.New(at),
        Number = number,
        Status = PurchaseStatus.Draft,
        ByName = by.Name,
        CreatedAt = at,
    };

    public void Set(Supplier supplier, DateOnly? expected, string note, string location) =>
        (SupplierId, Currency, ExpectedOn, Note, Location) =
        (supplier.Id, supplier.Currency, Text(expected), note, location);

    /// <summary>It went out: the goods are expected after the supplier's days when no day was given.</summary>
    public PurchaseMoved Send(Supplier supplier, DateTimeOffset at)
    {
        SentAt = at;
        ExpectedOn = ExpectedOn.Length > 0
            ? ExpectedOn
            : Text(DateOnly.FromDateTime(at.UtcDateTime).AddDays(supplier.LeadDays));
        return MoveTo(PurchaseStatus.Sent, at);
    }

    public PurchaseMoved Cancel(DateTimeOffset at) => MoveTo(PurchaseStatus.Cancelled, at);

    /// <summary>Goods came: all of them, or some.</summary>
    public PurchaseMoved Receive(bool isAll, DateTimeOffset at) =>
        MoveTo(isAll ? PurchaseStatus.Received : PurchaseStatus.PartlyReceived, at);

    private PurchaseMoved MoveTo(PurchaseStatus to, DateTimeOffset at)
    {
        var moved = new PurchaseMoved(Number, Status, to);
        Status = to;
        ClosedAt = PurchaseLifecycle.IsEnd(to) ? at : null;
        return moved;
    }
}

/// <summary>So many units of a SKU at a price.</summary>
internal sealed class PurchaseLine : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid PurchaseId { get; init; }

    public string Sku { get; init; } = "";

    public int Quantity { get; init; }

    /// <summary>Of one unit, in the currency of the purchase.</summary>
    public long CostMinor { get; init; }

    public int Received { get; private set; }

    /// <summary>Units still to come.</summary>
    public int Open => Math.Max(0, Quantity - Received);

    public void Take(int units) => Received += units;
}
