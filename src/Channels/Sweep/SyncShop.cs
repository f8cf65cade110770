using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Returns;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Sweep;

/// <summary>"Sync now": reads the catalogue and looks for changed orders and returns at once.</summary>
internal sealed class SyncShop(AppDb db, IJobQueue jobs)
{
    public async Task<Result<Guid>> Run(Guid shopId, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if ((await db.Set<ShopConnection>().AsNoTracking().Connected(shopId, ct)).Problem is { } problem)
        {
            return problem;
        }

        await jobs.Enqueue([PullCatalogue.For(shopId), SweepOrders.For(shopId), SweepAftersales.For(shopId)], ct);
        await work.Commit(ct);
        return shopId;
    }
}
