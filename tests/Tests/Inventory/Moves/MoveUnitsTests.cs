using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Inventory.Moves;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Moves;

public class MoveUnitsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Units_come_and_leave_with_their_line_in_the_ledger(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 0));
        await East(seller);

        var levels = (await Move(seller, new("CANDLE", "main", -2), new("CANDLE", "east", 2), new("SOAP", "east", 3)))
            .Value;

        levels[new("CANDLE", "main")].ShouldBe(3);
        levels[new("CANDLE", "east")].ShouldBe(2);
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        (await seller.Available("SOAP"))["SOAP"].ShouldBe(3);
        (await seller.Ledger("CANDLE")).Where(own => own.Kind == MovementKind.Returned)
            .Select(own => (own.Location, own.Quantity)).ShouldBe([("east", 2), ("main", -2)], ignoreOrder: true);
        (await seller.Facts(nameof(StockChanged)))[^1].Body<StockChanged>().ShouldSatisfyAllConditions(
            told => told.Skus.ShouldBe(["CANDLE", "SOAP"]), told => told.MoreFree.ShouldBeTrue());
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Every_bundle_that_shares_what_moved_is_named(string database)
    {
        await using var seller = await Seller.On(database, ("SET", 0), ("DUO", 0), ("CANDLE", 5), ("SOAP", 1));
        await seller.Bundle("SET", ("CANDLE", 1), ("SOAP", 1));
        await seller.Bundle("DUO", ("CANDLE", 2));

        await Move(seller, new UnitMove("CANDLE", "main", 1));

        (await seller.Facts(nameof(StockChanged)))[^1].Body<StockChanged>().Skus.ShouldBe(["CANDLE", "DUO", "SET"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_cannot_move_is_refused_whole(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 2));
        await seller.Order(("CANDLE", 4)).Imported();

        var reserved = (await Move(seller, new("SOAP", "main", -1), new("CANDLE", "main", -2))).Problem!;
        reserved.Code.ShouldBe("inventory.not_free");
        (reserved.Facts["asked"], reserved.Facts["free"]).ShouldBe((2, 1));
        (await Move(seller, new UnitMove("SOAP", "moon", 1))).Problem!.Code.ShouldBe("inventory.unknown_location");
        (await Move(seller, new UnitMove("NONE", "main", 1))).Problem!.Code.ShouldBe("inventory.unknown_sku");
        (await Move(seller, new UnitMove("SOAP", "main", 9_999_999))).Problem!.Code.ShouldBe("inventory.out_of_range");
        (await seller.Level("SOAP")).ShouldBe((2, 0));
        (await seller.Ledger("SOAP")).Count.ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_count_is_of_one_location(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        await East(seller);

        var told = (await seller.Do<AdjustStock, Result<StockAdjusted>>(
            adjust => adjust.Run("CANDLE", "east", 4, "counted", Seller.Ana, Ct))).Value;

        told.ShouldBe(new StockAdjusted("CANDLE", 4, 4, "east"));
        (await seller.Level("CANDLE")).ShouldBe((9, 0));
        (await seller.Do<AdjustStock, Result<StockAdjusted>>(
            adjust => adjust.Run("CANDLE", "moon", 4, "counted", Seller.Ana, Ct)))
            .Problem!.Code.ShouldBe("inventory.unknown_location");
    }

    private static Task<Result<IReadOnlyDictionary<LevelKey, int>>> Move(Seller seller, params UnitMove[] moves) =>
        seller.InWork<MoveUnits, Result<IReadOnlyDictionary<LevelKey, int>>>(move => move.Run(
            moves, MovementKind.Returned, null, Reason.Note("came back"), Seller.Ana, Ct));

    private static Task<int> East(Seller seller) => seller.InWork<AppDb, int>(db =>
    {
        db.Add(Location.Open(db.Scope.Id, "east", new("East", "", 5, Sells: true)));
        return Task.FromResult(0);
    });
}
