using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Totals;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Totals;

public sealed class FollowTotalsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Totals_of_what_is_over_follow_the_moves_once_each(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 50));
        await seller.Order(("CANDLE", 1)).Imported();
        await seller.Order(("CANDLE", 1)).Imported().Cancelled();
        var shipped = await seller.Order(("CANDLE", 1)).Imported().Released().Shipped();
        await seller.World.React(FollowTotals.ReactionName);
        (await Totals(seller)).ShouldBe([(OrderStatus.Cancelled, 1)], "what has a label may be late, and is counted");

        await shipped.Says(word => word with { State = CreatorFlow.Channels.Contracts.ChannelOrderState.InTransit });
        await seller.World.React(FollowTotals.ReactionName);
        await seller.World.React(FollowTotals.ReactionName);

        (await Totals(seller)).ShouldBe(
            [(OrderStatus.Cancelled, 1), (OrderStatus.InTransit, 1)], ignoreOrder: true);
    }

    private static Task<List<(OrderStatus, int)>> Totals(Seller seller) => seller.World.Db(async db =>
        (await db.Set<StatusTotal>().AsNoTracking().ToListAsync(Ct)).ConvertAll(own => (own.Status, own.Orders)));
}
