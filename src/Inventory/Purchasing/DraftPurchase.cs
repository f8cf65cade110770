using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Purchasing;

/// <summary>A person writes an order to a supplier, or writes it anew as long as it is not sent.</summary>
internal sealed class DraftPurchase(AppDb db, TimeProvider clock)
{
    public const int MaxLines = 200;

    /// <param name="id">The draft to write anew; null for a new one.</param>
    public async Task<Result<Purchase>> Run(Guid? id, PurchaseDraft draft, Actor by, CancellationToken ct)
    {
        if (RefusalOf(draft.Lines) is { } refusal)
        {
            return refusal;
        }

        await using var work = await db.Begin(ct);
        await PurchaseRows.Queue(db, ct);

        if (await db.Set<Supplier>().FirstOrDefaultAsync(own => own.Id == draft.SupplierId, ct) is not { } supplier)
        {
            return PurchaseProblems.SupplierUnknown();
        }

        if ((await Opened(id, by, ct)).Refused(out var problem, out var purchase))
        {
            return problem;
        }

        var location = draft.Location ?? purchase.Location;

        if (await UnitsToLay.RefusalOf(db, draft.Lines.Select(line => line.Sku), [location], ct) is { } refused)
        {
            return refused;
        }

        purchase.Set(supplier, draft.Expected, Cut(draft.Note), location);
        await Write(purchase, draft, by, ct);
        await work.Commit(ct);
        return purchase;
    }

    private async Task<Result<Purchase>> Opened(Guid? id, Actor by, CancellationToken ct)
    {
        if (id is null)
        {
            var last = await db.Set<Purchase>().MaxAsync(own => (int?)own.Number, ct) ?? 0;
            var made = Purchase.Draft(db.Scope.Id, last + 1, by, clock.GetUtcNow());
            db.Add(made);
            return made;
        }

        var purchase = await PurchaseRows.Find(db, id.Value, ct);
        return purchase is null ? PurchaseProblems.Unknown()
            : purchase.Status != PurchaseStatus.Draft ? PurchaseProblems.NotDraft(purchase.Number)
            : purchase;
    }

    private async Task Write(Purchase purchase, PurchaseDraft draft, Actor by, CancellationToken ct)
    {
        await db.Set<PurchaseLine>().Where(line => line.PurchaseId == purchase.Id).ExecuteDeleteAsync(ct);
        db.AddRange(draft.Lines.Select(line => new PurchaseLine
        {
            WorkspaceId = db.Scope.Id,
            PurchaseId = purchase.Id,
            Sku = line.Sku,
            Quantity = line.Quantity,
            CostMinor = line.CostMinor,
        }));
        db.Tell(new PurchaseDrafted(purchase.Number, draft.Lines.Count), purchase.Id, by);
    }

    private static Problem? RefusalOf(IReadOnlyList<DraftLine> lines)
    {
        if (lines.Count > MaxLines)
        {
            return PurchaseProblems.TooManyLines(MaxLines);
        }

        if (lines.FirstOrDefault(line =>
                line.Quantity is < 1 or > InventoryProblems.AdjustLimit || line.CostMinor < 0) is { } wrong)
        {
            return PurchaseProblems.LineInvalid(wrong.Sku);
        }

        return lines.GroupBy(line => line.Sku).FirstOrDefault(same => same.Count() > 1) is { Key: { } twice }
            ? PurchaseProblems.LineTwice(twice)
            : null;
    }

    private static string Cut(string? note)
    {
        var text = (note ?? "").Trim();
        return text[..Math.Min(text.Length, Purchase.MaxNoteLength)];
    }
}

/// <summary>What a person writes.</summary>
/// <param name="Expected">The day the goods are expected; null: as many days after sending as the
/// supplier takes.</param>
/// <param name="Location">Where the goods are to be put; null for where a draft had it, and the main one else.</param>
internal sealed record PurchaseDraft(
    Guid SupplierId, DateOnly? Expected, string? Note, IReadOnlyList<DraftLine> Lines, string? Location = null);

/// <summary>So many units of a SKU at this cost of one.</summary>
internal sealed record DraftLine(string Sku, int Quantity, long CostMinor);
