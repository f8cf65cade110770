using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Prices;

/// <summary>Prices that wait for a shop that is connected again.</summary>
internal static class WaitingPrices
{
    public static async Task<IEnumerable<NewJob>> Jobs(AppDb db, Guid shopId, CancellationToken ct) =>
        (await db.Set<PriceChange>()
            .Where(row => row.ShopId == shopId && row.Outcome == PriceOutcome.Waiting)
            .Select(row => row.ProductId).Distinct().ToListAsync(ct))
        .Select(productId => PushPrices.For(shopId, productId));
}
