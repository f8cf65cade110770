using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Reserve;

public class EndReservationsTests
{
    private static readonly Reason Why = new("orders.shipped");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Released_twice_it_is_given_back_once(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var id = await (await seller.Order(("CANDLE", 2)).Imported()).Id();

        await End(seller, stock => stock.Release([id], Why, Seller.Ana, Ct));
        await End(seller, stock => stock.Release([id], Why, Seller.Ana, Ct));

        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        (await seller.Ledger("CANDLE")).ShouldHaveSingleItem().Kind.ShouldBe(MovementKind.FirstStock);
        (await seller.Facts(nameof(StockChanged))).Select(fact => fact.Body<StockChanged>().MoreFree)
            .ShouldBe([true, false, true]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Consumed_twice_it_leaves_the_house_once(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 5));
        var id = await (await seller.Order(("CANDLE", 2), ("SOAP", 1)).Imported()).Id();

        await End(seller, stock => stock.Consume([id], Why, Seller.Ana, Ct));
        await End(seller, stock => stock.Consume([id], Why, Seller.Ana, Ct));

        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((3, 0), (4, 0)));
        var left = await seller.Moved("CANDLE", MovementKind.Shipped);
        (left.Quantity, left.Kind, left.ReferenceId, left.ByName, left.Why)
            .ShouldBe((-2, MovementKind.Shipped, id, "Ana", Why.ToJson()));
        (await seller.Ledger("CANDLE")).Count.ShouldBe(2);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Given_back_and_sent_off_at_once_only_one_of_them_counts(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var id = await (await seller.Order(("CANDLE", 2)).Imported()).Id();

        await Task.WhenAll(
            End(seller, stock => stock.Release([id], Why, Seller.Ana, Ct)),
            End(seller, stock => stock.Consume([id], Why, Seller.Ana, Ct)),
            End(seller, stock => stock.Release([id], Why, Seller.Ana, Ct)));

        var (onHand, reserved) = await seller.Level("CANDLE");
        reserved.ShouldBe(0);
        onHand.ShouldBeOneOf(3, 5);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Another_workspace_ends_nothing_of_ours(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var id = await (await seller.Order(("CANDLE", 2)).Imported()).Id();

        await seller.InWork<IStock, int>(
            async stock =>
            {
                await stock.Release([id], Why, Seller.Ana, Ct);
                return 0;
            },
            Ids.New(TestClock.Start.AddSeconds(1)));

        (await seller.Level("CANDLE")).ShouldBe((5, 2));
    }

    private static Task<int> End(Seller seller, Func<IStock, Task> end) => seller.InWork<IStock, int>(async stock =>
    {
        await end(stock);
        return 0;
    });
}
