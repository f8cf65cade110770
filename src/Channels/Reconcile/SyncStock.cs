using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Reconcile;

/// <summary>
/// "Compare now": all numbers of a shop, or those of one SKU. Asked while one is at work, it runs once more afterwards.
/// </summary>
internal sealed class SyncStock(AppDb db, IJobQueue jobs)
{
    public async Task<Result<Guid>> Run(Guid shopId, string? sku, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if ((await db.Set<ShopConnection>().AsNoTracking().Connected(shopId, ct)).Refused(
            out var problem, out var shop))
        {
            return problem;
        }

        if (sku is not null
            && !await db.Set<Listing>().AnyAsync(row => row.ShopId == shopId && row.Sku == sku && row.IsActive, ct))
        {
            return ChannelsProblems.NotListed(sku, shop.Name);
        }

        await jobs.Enqueue(
            [
                sku is null ? ReconcileStock.For(shopId, askedBy: by.Name) : ReconcileStock.For(shopId, sku, by.Name),
            ],
            ct);
        await work.Commit(ct);
        return shopId;
    }
}
