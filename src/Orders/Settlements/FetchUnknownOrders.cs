using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Import;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Settlements;

/// <summary>
/// Asks the shops for the orders that statements name and that are not here, as if a webhook had told of them: those
/// that the shop knows come in, and their lines with them. Those that it was never asked for come first, then those it
/// was asked for longest ago.
/// </summary>
internal sealed class FetchUnknownOrders(AppDb db, IChannels channels, AskForOrders ask, TimeProvider clock)
{
    /// <returns>How many orders were asked for.</returns>
    public async Task<Result<int>> Run(CancellationToken ct)
    {
        var shops = (await channels.Shops(ct)).Select(shop => shop.Id).ToList();
        await using var work = await db.Begin(ct);
        var wanted = await db.Set<SettledLine>()
            .Where(line => line.State == MatchState.UnknownOrder && shops.Contains(line.ShopId))
            .GroupBy(line => new { line.ShopId, line.OrderNumber })
            .Select(same => new
            {
                same.Key.ShopId,
                same.Key.OrderNumber,
                AskedAt = same.Max(line => line.AskedAt),
            })
            .OrderBy(own => own.AskedAt != null).ThenBy(own => own.AskedAt).ThenBy(own => own.OrderNumber)
            .Take(AskForOrders.MaxOrders).ToListAsync(ct);

        if (wanted.Count == 0)
        {
            return SettlementProblems.NothingUnknown();
        }

        var now = clock.GetUtcNow();
        await ask.Run("settled", wanted.Select(own => (own.ShopId, own.OrderNumber!)), now, ct);

        foreach (var same in wanted.GroupBy(own => own.ShopId))
        {
            var numbers = same.Select(own => own.OrderNumber).ToList();
            await db.Set<SettledLine>()
                .Where(line => line.State == MatchState.UnknownOrder && line.ShopId == same.Key
                    && numbers.Contains(line.OrderNumber))
                .ExecuteUpdateAsync(line => line.SetProperty(own => own.AskedAt, now), ct);
        }

        await work.Commit(ct);
        return wanted.Count;
    }
}
