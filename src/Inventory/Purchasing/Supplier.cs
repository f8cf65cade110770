using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Inventory.Purchasing;

/// <summary>Somebody goods are bought from.</summary>
internal sealed class Supplier : IInWorkspace
{
    public const int MaxNameLength = 100;
    public const int MaxNoteLength = 500;
    public const int MaxLeadDays = 365;

    public Guid WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    /// <summary>Unique in the workspace.</summary>
    public string Name { get; private set; } = "";

    /// <summary>In which it is paid.</summary>
    public string Currency { get; private set; } = "";

    /// <summary>Days from the order to the goods.</summary>
    public int LeadDays { get; private set; }

    public string Email { get; private set; } = "";

    public string Note { get; private set; } = "";

    public DateTimeOffset CreatedAt { get; private set; }

    public static Supplier New(Guid workspaceId, SupplierFigures figures, DateTimeOffset at)
    {
        var supplier = new Supplier { WorkspaceId = workspaceId, Id = Ids.New(at), CreatedAt = at };
        supplier.Set(figures);
        return supplier;
    }

    public void Set(SupplierFigures figures) =>
        (Name, Currency, LeadDays, Email, Note) =
        (figures.Name, figures.Currency, figures.LeadDays, figures.Email, figures.Note);
}

/// <summary>What a person says of a supplier.</summary>
internal sealed record SupplierFigures(string Name, string Currency, int LeadDays, string Email, string Note)
{
    /// <summary>Without space around, the currency in capitals.</summary>
    public SupplierFigures Trimmed() =>
        new((Name ?? "").Trim(), (Currency ?? "").Trim().ToUpperInvariant(), LeadDays, (Email ?? "").Trim(),
            (Note ?? "").Trim());
}
