using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Reconcile;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Catalogue;

/// <summary>
/// What follows when some listings of a shop were read: it is told, and their stock is compared. Of none nothing is.
/// </summary>
internal static class ListingsNews
{
    /// <summary>Joins the caller's transaction.</summary>
    public static async Task Tell(
        AppDb db, IJobQueue jobs, ShopConnection shop, DateTimeOffset readSince, int newSkus, CancellationToken ct)
    {
        var skus = await db.Set<Listing>().CountAsync(row => row.ShopId == shop.Id && row.SeenAt >= readSince, ct);

        if (skus > 0)
        {
            await jobs.Enqueue([ReconcileStock.For(shop.Id)], ct);
            db.Tell(new CataloguePulled(shop.Name, skus, newSkus), shop.Id, Actor.Channel(shop.Name));
        }
    }
}
