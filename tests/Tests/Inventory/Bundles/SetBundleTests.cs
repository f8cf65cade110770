using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Inventory.Bundles;

public class SetBundleTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_bundle_has_no_level_and_offers_the_least_that_its_components_allow(string database)
    {
        await using var seller = await Seller.On(database, ("SET", 0), ("CANDLE", 7), ("SOAP", 5));

        var told = (await seller.Bundle("SET", ("SOAP", 1), ("CANDLE", 2))).Value;

        told.Parts.ShouldBe([new("CANDLE", 2), new("SOAP", 1)]);
        (await seller.World.Db(db => db.Set<StockLevel>().CountAsync(own => own.Sku == "SET", Ct))).ShouldBe(0);
        var available = await seller.Available("SET", "CANDLE");
        (available["SET"], available["CANDLE"]).ShouldBe((3, 7));
        var facts = await seller.Facts(nameof(BundleSet), nameof(StockChanged));
        facts[^2].Body<BundleSet>().Parts.Count.ShouldBe(2);
        facts[^1].Body<StockChanged>().Skus.ShouldBe(["SET"]);
        facts[^1].Body<StockChanged>().MoreFree.ShouldBeTrue();
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Said_again_nothing_changes_and_without_parts_it_is_a_product_again(string database)
    {
        await using var seller = await Seller.On(database, ("SET", 0), ("CANDLE", 7));
        await seller.Bundle("SET", ("CANDLE", 2));
        var facts = (await seller.Facts()).Count;

        (await seller.Bundle("SET", ("CANDLE", 2))).Ok.ShouldBeTrue();
        (await seller.Facts()).Count.ShouldBe(facts);

        (await seller.Bundle("SET")).Value.Before.ShouldBe([new("CANDLE", 2)]);
        (await seller.Level("SET")).ShouldBe((0, 0));
        (await seller.Bundle("SET")).Ok.ShouldBeTrue();
        (await seller.Facts()).Count.ShouldBe(facts + 2);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_cannot_be_a_bundle_is_refused_and_nothing_is_left_behind(string database)
    {
        await using var seller = await Seller.On(
            database, ("SET", 0), ("TWO-SETS", 0), ("CANDLE", 7), ("SOAP", 5), ("FREE", 0));
        await seller.Bundle("SET", ("CANDLE", 2));

        (await Code(seller, "SET", ("SET", 1))).ShouldBe("inventory.bundle_of_itself");
        (await Code(seller, "TWO-SETS", ("SET", 2))).ShouldBe("inventory.bundle_nested");
        (await Code(seller, "SOAP", ("FREE", 1))).ShouldBe("inventory.bundle_has_stock");
        (await Code(seller, "CANDLE", ("FREE", 1))).ShouldBe("inventory.bundle_is_component");
        (await Code(seller, "NONE", ("CANDLE", 1))).ShouldBe("inventory.unknown_sku");
        (await Code(seller, "FREE", ("NONE", 1))).ShouldBe("inventory.unknown_sku");
        (await Code(seller, "FREE", ("CANDLE", 0))).ShouldBe("inventory.bundle_quantity_out_of_range");
        (await Code(seller, "FREE", ("CANDLE", 1_001))).ShouldBe("inventory.bundle_quantity_out_of_range");
        (await Code(seller, "FREE", [.. Enumerable.Range(0, 31).Select(i => ($"P{i}", 1))]))
            .ShouldBe("inventory.bundle_too_many_parts");
        (await seller.World.Db(db => db.Set<BundlePart>().CountAsync(Ct))).ShouldBe(1);
        (await seller.Level("SOAP")).ShouldBe((5, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_promised_to_an_order_cannot_become_a_bundle(string database)
    {
        await using var seller = await Seller.On(database, ("SET", 0), ("CANDLE", 7));
        await seller.InWork<AppDb, int>(db =>
        {
            db.Add(new PromisedUnits
            {
                WorkspaceId = db.Scope.Id,
                OrderId = Ids.New(TestClock.Start),
                Sku = "SET",
                Quantity = 1,
                At = TestClock.Start,
            });
            return Task.FromResult(0);
        });

        (await Code(seller, "SET", ("CANDLE", 1))).ShouldBe("inventory.bundle_under_way");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Two_people_cannot_make_each_a_part_of_the_other(string database)
    {
        await using var seller = await Seller.On(database, ("ONE", 0), ("OTHER", 0));

        var answers = await Task.WhenAll(seller.Bundle("ONE", ("OTHER", 1)), seller.Bundle("OTHER", ("ONE", 1)));

        answers.Count(answer => answer.Ok).ShouldBe(1);
        answers.Single(answer => !answer.Ok).Problem!.Code
            .ShouldBeOneOf("inventory.bundle_nested", "inventory.bundle_is_component");
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_stock_of_a_bundle_cannot_be_set(string database)
    {
        await using var seller = await Seller.On(database, ("SET", 0), ("CANDLE", 7));
        await seller.Bundle("SET", ("CANDLE", 2));

        var answer = await seller.Do<AdjustStock, Result<StockAdjusted>>(
            adjust => adjust.Run("SET", 3, "counted", Seller.Ana, Ct));

        answer.Problem!.Code.ShouldBe("inventory.is_bundle");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Every_bundle_that_shares_what_moved_is_named_and_nothing_lies_where_no_location_is(
        string database)
    {
        await using var seller = await Seller.On(database, ("SET", 0), ("DUO", 0), ("CANDLE", 5), ("SOAP", 1));
        await seller.Bundle("SET", ("CANDLE", 1), ("SOAP", 1));
        await seller.Bundle("DUO", ("CANDLE", 2));

        await seller.Do<AdjustStock, Result<StockAdjusted>>(
            adjust => adjust.Run("CANDLE", 6, "counted", Seller.Ana, Ct));

        (await seller.Facts(nameof(StockChanged)))[^1].Body<StockChanged>().Skus.ShouldBe(["CANDLE", "DUO", "SET"]);
        (await seller.Do<ILocations, IReadOnlyList<StockLocation>>(places => places.Open(Ct)))
            .ShouldHaveSingleItem().Code.ShouldBe("main");
        (await seller.Do<AdjustStock, Result<StockAdjusted>>(
            adjust => adjust.Run("CANDLE", "moon", 6, "counted", Seller.Ana, Ct)))
            .Problem!.Code.ShouldBe("inventory.not_kept_there");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Another_workspace_knows_nothing_of_it(string database)
    {
        await using var seller = await Seller.On(database, ("SET", 0), ("CANDLE", 7));
        await seller.Bundle("SET", ("CANDLE", 2));
        var other = Ids.New(TestClock.Start.AddSeconds(1));

        (await seller.Do<IRecipes, IReadOnlyDictionary<string, IReadOnlyList<StockLine>>>(
            recipes => recipes.Of(["SET"], Ct), other)).ShouldBeEmpty();
        (await seller.Do<SetBundle, Result<BundleSet>>(
            set => set.Run("SET", [], Seller.Ana, Ct), other)).Problem!.Code.ShouldBe("inventory.unknown_sku");
    }

    private static async Task<string?> Code(Seller seller, string sku, params (string Sku, int Quantity)[] parts) =>
        (await seller.Bundle(sku, parts)).Problem?.Code;
}
