using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Inventory.Shortages;
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

    [Theory, ClassData(typeof(Databases))]
    public async Task A_bundle_ends_in_what_was_kept_for_it_whatever_it_is_made_of_by_now(string database)
    {
        await using var seller = await Seller.On(database, ("SET", 0), ("CANDLE", 9), ("SOAP", 9), ("TOWEL", 9));
        await seller.Bundle("SET", ("CANDLE", 2), ("SOAP", 1));
        var id = await (await seller.Order(("SET", 3), ("SOAP", 1)).Imported()).Id();
        await seller.Bundle("SET", ("CANDLE", 1), ("TOWEL", 4));

        await Do(seller, stock => stock.ReleasePart([new(id, [new("SET", 1)])], Why, Seller.Ana, Ct));
        (await Levels(seller)).ShouldBe(((9, 4), (9, 3), (9, 0)));

        await Do(seller, stock => stock.ConsumePart([new(id, [new("SET", 1), new("SOAP", 1)])], Why, Seller.Ana, Ct));
        (await Levels(seller)).ShouldBe(((7, 2), (7, 1), (9, 0)));

        (await seller.Bundle("SET")).Ok.ShouldBeTrue();
        await Do(seller, stock => stock.ReleasePart([new(id, [new("SET", 1)])], Why, Seller.Ana, Ct));
        (await Levels(seller)).ShouldBe(((7, 0), (7, 0), (9, 0)));
        (await seller.World.Db(db => db.Set<KeptBundle>().AnyAsync(Ct))).ShouldBeFalse();
        (await seller.Findings()).Where(finding => !finding.StartsWith("order", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Parts_end_exactly_while_the_bundle_is_made_anew_and_others_buy(string database)
    {
        const int Orders = 8;
        await using var seller = await Seller.On(database, ("SET", 0), ("CANDLE", 90), ("SOAP", 90));
        await seller.Bundle("SET", ("CANDLE", 2), ("SOAP", 1));
        var ids = new List<Guid>();

        for (var order = 0; order < Orders; order++)
        {
            ids.Add(await (await seller.Order(("SET", 3)).Imported()).Id());
        }

        await Task.WhenAll(ids.SelectMany((id, at) => new Task[]
        {
            Do(seller, stock => stock.ReleasePart([new(id, [new("SET", 1)])], Why, Seller.Ana, Ct)),
            Do(seller, stock => stock.ConsumePart([new(id, [new("SET", 1)])], Why, Seller.Ana, Ct)),
            seller.Bundle("SET", ("CANDLE", 1 + (at % 3)), ("SOAP", 1 + (at % 2))),
        }));

        (await seller.Level("CANDLE"), await seller.Level("SOAP"))
            .ShouldBe(((90 - (2 * Orders), 2 * Orders), (90 - Orders, Orders)));
        (await seller.Findings()).Where(finding => !finding.StartsWith("order", StringComparison.Ordinal))
            .ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Units_that_are_owed_count_as_kept_they_are_given_up_first_and_leave_last(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 2));
        await SetShortageTests.Set(seller, ShortageRule.Allow, 9, null);
        var id = await (await seller.Order(("CANDLE", 6)).Imported()).Id();
        (await Promised(seller)).ShouldBe([(PromiseState.Owed, 4)]);

        await Do(seller, stock => stock.ReleasePart([new(id, [new("CANDLE", 1)])], Why, Seller.Ana, Ct));
        (await seller.Level("CANDLE")).ShouldBe((2, 2));
        (await Promised(seller)).ShouldBe([(PromiseState.Owed, 3)]);

        await Do(seller, stock => stock.ConsumePart([new(id, [new("CANDLE", 3)])], Why, Seller.Ana, Ct));
        (await seller.Level("CANDLE")).ShouldBe((0, 0));
        (await Promised(seller)).ShouldBe([(PromiseState.Gone, 1), (PromiseState.Owed, 2)]);

        await Do(seller, stock => stock.Consume([id], Why, Seller.Ana, Ct));
        (await Promised(seller)).ShouldBe([(PromiseState.Gone, 3)]);

        await seller.InWork<IMoveStock, Result<StockMoved>>(move => move.Run(
            new StockMove(MovementKind.Received, [new("CANDLE", 8)]), Seller.Ana, Ct));
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        (await Promised(seller)).ShouldBeEmpty();
        (await seller.Ledger("CANDLE")).Where(own => own.Kind == MovementKind.Shipped).Sum(own => own.Quantity)
            .ShouldBe(-5);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task More_than_is_kept_and_owed_is_a_bug(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 1));
        await SetShortageTests.Set(seller, ShortageRule.Allow, 9, null);
        var id = await (await seller.Order(("CANDLE", 3)).Imported()).Id();
        StockRequest part = new(id, [new("CANDLE", 4)]);

        (await Tried(() => Do(seller, stock => stock.ReleasePart([part], Why, Seller.Ana, Ct)))).ShouldBeFalse();
        (await Tried(() => Do(seller, stock => stock.ConsumePart([part], Why, Seller.Ana, Ct)))).ShouldBeFalse();

        (await seller.Level("CANDLE")).ShouldBe((1, 1));
        (await Promised(seller)).ShouldBe([(PromiseState.Owed, 2)]);
    }

    private static async Task<((int, int) Candle, (int, int) Soap, (int, int) Towel)> Levels(Seller seller) =>
        (await seller.Level("CANDLE"), await seller.Level("SOAP"), await seller.Level("TOWEL"));

    private static Task<List<(PromiseState, int)>> Promised(Seller seller) => seller.World.Db(async db =>
        (await db.Set<PromisedUnits>().AsNoTracking().ToListAsync(Ct))
            .ConvertAll(own => (own.State, own.Quantity))
            .OrderBy(own => $"{own.State}", StringComparer.Ordinal).ToList());

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
