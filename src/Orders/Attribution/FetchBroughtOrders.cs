using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Import;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Attribution;

/// <summary>
/// Asks the shops for the orders that creators brought and that are not here, as if a webhook had told of them. Those
/// that were never asked for come first, then those that were asked for longest ago.
/// </summary>
internal sealed class FetchBroughtOrders(AppDb db, IChannels channels, AskForOrders ask, TimeProvider clock)
{
    /// <returns>How many orders were asked for.</returns>
    public async Task<Result<int>> Run(CancellationToken ct)
    {
        var shops = (await channels.Shops(ct)).Select(shop => shop.Id).ToList();
        await using var work = await db.Begin(ct);
        var wanted = await BroughtOrderList.Waiting(db).Where(row => shops.Contains(row.ShopId))
            .OrderBy(row => row.AskedAt != null).ThenBy(row => row.AskedAt).ThenBy(row => row.Number)
            .Take(AskForOrders.MaxOrders).Select(row => new { row.ShopId, row.Number }).ToListAsync(ct);

        if (wanted.Count == 0)
        {
            return AttributionProblems.NothingMissing();
        }

        var now = clock.GetUtcNow();
        await ask.Run("brought", wanted.Select(own => (own.ShopId, own.Number)), now, ct);

        foreach (var same in wanted.GroupBy(own => own.ShopId))
        {
            var numbers = same.Select(own => own.Number).ToList();
            await BroughtOrderList.Waiting(db)
                .Where(row => row.ShopId == same.Key && numbers.Contains(row.Number))
                .ExecuteUpdateAsync(row => row.SetProperty(own => own.AskedAt, now), ct);
        }

        await work.Commit(ct);
        return wanted.Count;
    }
}
