using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Inventory.Purchasing;

/// <summary>A person calls an order to a supplier off, as long as nothing came of it.</summary>
internal sealed class CancelPurchase(AppDb db, TimeProvider clock)
{
    public async Task<Result<Purchase>> Run(Guid id, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await PurchaseRows.Queue(db, ct);

        if (await PurchaseRows.Find(db, id, ct) is not { } purchase)
        {
            return PurchaseProblems.Unknown();
        }

        if (!PurchaseLifecycle.Allows(purchase.Status, PurchaseStatus.Cancelled))
        {
            return PurchaseProblems.CannotMove(purchase.Number, purchase.Status, PurchaseStatus.Cancelled);
        }

        db.Tell(purchase.Cancel(clock.GetUtcNow()), id, by);
        await work.Commit(ct);
        return purchase;
    }
}
