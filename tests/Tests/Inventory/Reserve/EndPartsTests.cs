using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Inventory.Reserve;

public sealed class EndPartsTests
{
    private static readonly Reason Why = new("orders.shipped");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_part_is_given_back_and_the_rest_stays_kept(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 5));
        var id = await (await seller.Order(("CANDLE", 3), ("SOAP", 1)).Imported()).Id();

        await Do(seller, stock => stock.ReleasePart(
            [new(id, [new("CANDLE", 1), new("SOAP", 1), new("CANDLE", 1)])], Why, Seller.Ana, Ct));

        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((5, 1), (5, 0)));
        var told = (await seller.Facts(nameof(StockChanged)))[^1].Body<StockChanged>();
        told.Skus.ShouldBe(["CANDLE", "SOAP"]);
        told.MoreFree.ShouldBeTrue();
        (await seller.Findings()).Where(finding => !finding.StartsWith("order", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_part_leaves_the_house_with_its_movement(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var id = await (await seller.Order(("CANDLE", 3)).Imported()).Id();

        await Do(seller, stock => stock.ConsumePart([new(id, [new("CANDLE", 2)])], Why, Seller.Ana, Ct));
        await Do(seller, stock => stock.ConsumePart([new(id, [new("CANDLE", 1)])], Why, Seller.Ana, Ct));

        (await seller.Level("CANDLE")).ShouldBe((2, 0));
        (await seller.Ledger("CANDLE")).Where(move => move.Kind == MovementKind.Shipped)
            .Select(move => (move.Quantity, move.ReferenceId)).ShouldBe([(-2, (Guid?)id), (-1, id)], ignoreOrder: true);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task More_than_is_kept_is_a_bug_and_changes_nothing(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var id = await (await seller.Order(("CANDLE", 2)).Imported()).Id();

        await Should.ThrowAsync<InvalidOperationException>(() => Do(seller, stock =>
            stock.ReleasePart([new(id, [new("CANDLE", 3)])], Why, Seller.Ana, Ct)));
        await Do(seller, stock => stock.ConsumePart([], Why, Seller.Ana, Ct));

        (await seller.Level("CANDLE")).ShouldBe((5, 2));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Two_who_end_the_same_units_at_once_end_them_once(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var id = await (await seller.Order(("CANDLE", 3)).Imported()).Id();
        StockRequest part = new(id, [new("CANDLE", 2)]);

        var ends = await Task.WhenAll(
            Tried(() => Do(seller, stock => stock.ReleasePart([part], Why, Seller.Ana, Ct))),
            Tried(() => Do(seller, stock => stock.ConsumePart([part], Why, Seller.Ana, Ct))));

        ends.Count(done => done).ShouldBe(1);
        var (onHand, reserved) = await seller.Level("CANDLE");
        reserved.ShouldBe(1);
        onHand.ShouldBeOneOf(3, 5);
    }

    private static async Task<bool> Tried(Func<Task> act)
    {
        try
        {
            await act();
            return true;
        }
        catch (InvalidOperationException)
        {
            return false;
        }
        catch (DbUpdateException)
        {
            return false;
        }
    }

    private static Task<int> Do(Seller seller, Func<IStock, Task> act) => seller.InWork<IStock, int>(async stock =>
    {
        await act(stock);
        return 0;
    });
}
