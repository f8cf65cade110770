using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Purchasing;

/// <summary>A person gave the order to the supplier: from now on its goods are expected.</summary>
internal sealed class SendPurchase(AppDb db, TimeProvider clock)
{
    public async Task<Result<Purchase>> Run(Guid id, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await PurchaseRows.Queue(db, ct);

        if (await PurchaseRows.Find(db, id, ct) is not { } purchase)
        {
            return PurchaseProblems.Unknown();
        }

        if (!PurchaseLifecycle.Allows(purchase.Status, PurchaseStatus.Sent))
        {
            return PurchaseProblems.CannotMove(purchase.Number, purchase.Status, PurchaseStatus.Sent);
        }

        var lines = await PurchaseRows.Lines(db, id, ct);

        if (lines.Count == 0)
        {
            return PurchaseProblems.Empty(purchase.Number);
        }

        var supplier = await db.Set<Supplier>().SingleAsync(own => own.Id == purchase.SupplierId, ct);
        db.Tell(purchase.Send(supplier, clock.GetUtcNow()), id, by);

        // What is ordered need not be bought again.
        var skus = lines.ConvertAll(line => line.Sku);
        await db.Set<ReorderMark>().Where(mark => skus.Contains(mark.Sku)).ExecuteDeleteAsync(ct);
        await work.Commit(ct);
        return purchase;
    }
}
