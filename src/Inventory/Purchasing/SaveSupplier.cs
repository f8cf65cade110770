using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Purchasing;

/// <summary>A person writes down a supplier, or changes what is known of one.</summary>
internal sealed class SaveSupplier(AppDb db, TimeProvider clock)
{
    /// <param name="id">The supplier to change; null for a new one.</param>
    public async Task<Result<Supplier>> Run(Guid? id, SupplierFigures said, Actor by, CancellationToken ct)
    {
        var figures = said.Trimmed();

        if (RefusalOf(figures) is { } refusal)
        {
            return refusal;
        }

        await using var work = await db.Begin(ct);
        await PurchaseRows.Queue(db, ct);
        var known = id is null ? null : await db.Set<Supplier>().FirstOrDefaultAsync(own => own.Id == id, ct);

        if (id is not null && known is null)
        {
            return PurchaseProblems.SupplierUnknown();
        }

        if (await db.Set<Supplier>().AnyAsync(own => own.Name == figures.Name && own.Id != id, ct))
        {
            return PurchaseProblems.SupplierExists(figures.Name);
        }

        if (known is null)
        {
            known = Supplier.New(db.Scope.Id, figures, clock.GetUtcNow());
            db.Add(known);
        }
        else
        {
            known.Set(figures);
        }

        db.Tell(new SupplierSaved(figures.Name, figures.Currency, figures.LeadDays), known.Id, by);
        await work.Commit(ct);
        return known;
    }

    private static Problem? RefusalOf(SupplierFigures said) =>
        said.Name.Length is 0 or > Supplier.MaxNameLength ? PurchaseProblems.SupplierNameInvalid()
        : !Currencies.IsKnown(said.Currency) ? PurchaseProblems.CurrencyInvalid()
        : said.LeadDays is < 0 or > Supplier.MaxLeadDays ? PurchaseProblems.LeadDaysOutOfRange()
        : null;
}
