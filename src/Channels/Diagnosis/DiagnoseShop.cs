using CreatorFlow.Channels.Connections;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Diagnosis;

/// <summary>Has a connection looked through from end to end; a job does it, on whatever node.</summary>
internal sealed class DiagnoseShop(AppDb db, IJobQueue jobs, TimeProvider clock)
{
    public async Task<Result<Guid>> Run(Guid shopId, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        await db.OnlyOneWithKey($"diagnosis {shopId}", ct);
        var shop = await db.Set<ShopConnection>().AsNoTracking().FirstOrDefaultAsync(row => row.Id == shopId, ct);

        if (shop is null)
        {
            return ChannelsProblems.UnknownShop(shopId);
        }

        if (shop.Status == ConnectionStatus.Disconnected)
        {
            return ChannelsProblems.NotConnected(shop.Name);
        }

        var diagnosis = await db.Set<ShopDiagnosis>().FirstOrDefaultAsync(row => row.ShopId == shopId, ct);

        if (diagnosis is null)
        {
            diagnosis = new() { WorkspaceId = db.Scope.Id, ShopId = shopId };
            db.Add(diagnosis);
        }

        diagnosis.Ask(by.Name, clock.GetUtcNow());
        await jobs.Enqueue([RunChecks.For(shopId)], ct);
        await work.Commit(ct);
        return shopId;
    }
}
