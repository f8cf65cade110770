using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Purchasing;

/// <summary>Loads orders to suppliers to change them, one transaction at a time.</summary>
internal static class PurchaseRows
{
    /// <summary>
    /// Lets one transaction at a time write suppliers and orders to them: numbers count up and names stay unique. Taken
    /// first of all.
    /// </summary>
    public static Task Queue(AppDb db, CancellationToken ct) => db.OnlyOneWithKey("purchases", ct);

    /// <summary>Those whose goods may still come: written down, sent, or received in part.</summary>
    public static IQueryable<Purchase> NotEnded(AppDb db) => db.Set<Purchase>()
        .Where(own => own.Status == PurchaseStatus.Draft || own.Status == PurchaseStatus.Sent
            || own.Status == PurchaseStatus.PartlyReceived);

    public static Task<Purchase?> Find(AppDb db, Guid id, CancellationToken ct) =>
        db.Set<Purchase>().FirstOrDefaultAsync(own => own.Id == id, ct);

    public static Task<List<PurchaseLine>> Lines(AppDb db, Guid id, CancellationToken ct) =>
        db.Set<PurchaseLine>().Where(own => own.PurchaseId == id).OrderBy(own => own.Sku).ToListAsync(ct);
}
