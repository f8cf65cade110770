using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Totals;

public class CountOrdersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Everything_is_counted_where_it_stands(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 6), ("SOAP", 1));
        await seller.Order(("CANDLE", 2), ("SOAP", 1)).Imported();
        var shipped = await seller.Order(("CANDLE", 3)).Imported().Released().Confirmed();
        await seller.Order(("CANDLE", 4)).Imported();

        var totals = await seller.Do<IOrderTotals, OrderTotals>(orders => orders.Count(Ct));

        (totals.Orders, totals.Lines, totals.Units, totals.Confirmed).ShouldBe((3, 4, 10, 1));
        totals.ByStatus.ShouldBe(
            new Dictionary<OrderStatus, int>
            {
                [OrderStatus.OnHold] = 1, [OrderStatus.NoStock] = 1, [OrderStatus.Shipped] = 1,
            },
            ignoreOrder: true);
        (totals.Of(OrderStatus.Shipped), totals.Of(OrderStatus.Held)).ShouldBe((1, 0));
        (await seller.Do<IOrderTotals, IReadOnlyList<long>>(orders => orders.HintToReservedMs(Ct))).ShouldBe([0L, 0L]);

        var standings =
            await seller.Do<IOrderTotals, IReadOnlyDictionary<string, OrderStanding>>(orders => orders.Standings(Ct));
        standings[shipped.Told.ExternalId]
            .ShouldBe(new OrderStanding(shipped.Told.ExternalId, OrderStatus.Shipped, "PP000001"));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_workspace_without_orders_counts_nothing(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 6));
        await seller.Order(("CANDLE", 2)).Imported();
        var other = Ids.New(TestClock.Start.AddSeconds(1));

        var totals = await seller.Do<IOrderTotals, OrderTotals>(orders => orders.Count(Ct), other);

        (totals.Orders, totals.Lines, totals.Units, totals.Confirmed, totals.ByStatus.Count).ShouldBe((0, 0, 0, 0, 0));
    }
}
