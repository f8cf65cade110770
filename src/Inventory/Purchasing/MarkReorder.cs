using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Purchasing;

/// <summary>A SKU that is to be bought again; the mark goes when it is ordered.</summary>
internal sealed class ReorderMark : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public string Sku { get; init; } = "";

    public string ByName { get; init; } = "";

    public DateTimeOffset At { get; init; }
}

/// <summary>A person marks a SKU to be bought again, or takes the mark off.</summary>
internal sealed class MarkReorder(AppDb db, TimeProvider clock)
{
    /// <returns>Whether it is marked now.</returns>
    public async Task<Result<bool>> Run(string sku, bool marked, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await SkuRows.Lock(db, [sku], ct);

        if (!await db.Set<Sku>().AnyAsync(own => own.Code == sku, ct))
        {
            return InventoryProblems.UnknownSku(sku);
        }

        var mark = await db.Set<ReorderMark>().FirstOrDefaultAsync(own => own.Sku == sku, ct);

        if (marked == mark is not null)
        {
            return marked;
        }

        if (mark is null)
        {
            db.Add(new ReorderMark
            {
                WorkspaceId = db.Scope.Id, Sku = sku, ByName = by.Name, At = clock.GetUtcNow(),
            });
        }
        else
        {
            db.Remove(mark);
        }

        db.Tell(new ReorderMarked(sku, marked), Guid.Empty, by);
        await work.Commit(ct);
        return marked;
    }
}
