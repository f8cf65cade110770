using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Prices;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Connections;

/// <summary>
/// The channel lets us in again: the shop's jobs begin anew, and the sweep goes on from its cursor, so that what was
/// ordered meanwhile comes.
/// </summary>
internal sealed class RegainAccess(
    AppDb db, IJobQueue jobs, ShopKeys keys, IEnumerable<ISalesChannel> channels, TimeProvider clock)
{
    /// <summary>False when it was not lost.</summary>
    public async Task<bool> Run(Guid shopId, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var shop = await db.Set<ShopConnection>().FirstAsync(row => row.Id == shopId, ct);

        if (!shop.RegainAccess())
        {
            return false;
        }

        var channel = channels.Single(own => own.Key == shop.Channel).Name;
        db.Tell(new ShopRegainedAccess(shop.Name, channel), shop.Id, Actor.Channel(channel));
        await jobs.Enqueue(
            [
                PullCatalogue.For(shopId),
                RefreshTokensJob.For(shop, clock.GetUtcNow()),
                .. await WaitingPrices.Jobs(db, shopId, ct),
                .. shop.CataloguePulledAt is null ? Array.Empty<NewJob>() : [SweepOrders.For(shopId)],
            ],
            ct);
        await work.Commit(ct);
        keys.Forget(shopId);
        return true;
    }
}
