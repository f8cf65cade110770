using CreatorFlow.Channels.Connections;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Webhooks.Subscriptions;

/// <summary>"Check and repair now": where the shop's topics go is looked at once, not tomorrow.</summary>
internal sealed class RepairSubscriptions(AppDb db, IJobQueue jobs)
{
    public async Task<Result<Guid>> Run(Guid shopId, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if ((await db.Set<ShopConnection>().AsNoTracking().Connected(shopId, ct)).Problem is { } problem)
        {
            return problem;
        }

        await jobs.Enqueue([CheckSubscriptions.For(shopId)], ct);
        await work.Commit(ct);
        return shopId;
    }
}
