using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Inventory.Levels;

public class CatalogueTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_new_sku_brings_its_first_stock_into_the_ledger(string database)
    {
        await using var seller = await Seller.On(database);

        (await seller.List(("CANDLE", 5), ("EMPTY", 0), ("CANDLE", 9))).ShouldBe(2);

        (await seller.Level("CANDLE"), await seller.Level("EMPTY")).ShouldBe(((5, 0), (0, 0)));
        var row = (await seller.Ledger("CANDLE")).ShouldHaveSingleItem();
        (row.Quantity, row.Kind, row.ByName).ShouldBe((5, MovementKind.FirstStock, "Ana"));
        (await seller.Ledger("EMPTY")).ShouldBeEmpty();
        (await seller.Facts(nameof(StockChanged))).ShouldHaveSingleItem()
            .Body<StockChanged>().Skus.ShouldBe(["CANDLE", "EMPTY"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_known_sku_keeps_its_stock_and_takes_over_title_and_price(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));

        (await Ensure(seller, new CatalogueItem("CANDLE", "Candle, red", new(1_250, "USD"), 0, 99))).ShouldBe(0);

        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        var sku = await seller.World.Db(db => db.Set<Sku>().AsNoTracking().SingleAsync(Ct));
        (sku.Title, sku.Price, sku.WeightGrams).ShouldBe(("Candle, red", new Money(1_250, "USD"), 250));
        (await seller.Facts(nameof(StockChanged))).Count.ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_channel_may_offer_what_is_neither_kept_for_orders_nor_held_back(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9), ("SOAP", 3));
        await seller.Order(("CANDLE", 2)).Imported();
        await seller.Sql($"UPDATE skus SET buffer = 4");

        (await seller.Do<ICatalogue, IReadOnlyDictionary<string, int>>(
            catalogue => catalogue.Available(["CANDLE", "SOAP", "GHOST"], Ct)))
            .ShouldBe(new Dictionary<string, int> { ["CANDLE"] = 3, ["SOAP"] = 0 }, ignoreOrder: true);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_weight_that_nobody_knows_is_left_out(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        await Ensure(seller, new CatalogueItem("AIR", "Air", new(1, "USD"), 0, 1));

        (await seller.Do<ICatalogue, IReadOnlyDictionary<string, int>>(
            catalogue => catalogue.WeightGrams(["CANDLE", "AIR"], Ct)))
            .ShouldBe(new Dictionary<string, int> { ["CANDLE"] = 250 });
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_workspace_counts_its_own_skus(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9), ("SOAP", 3));
        var other = Ids.New(TestClock.Start.AddSeconds(1));

        (await seller.Do<ICatalogue, int>(catalogue => catalogue.Count(Ct))).ShouldBe(2);
        (await seller.Do<ICatalogue, int>(catalogue => catalogue.Count(Ct), other)).ShouldBe(0);
    }

    private static Task<int> Ensure(Seller seller, CatalogueItem item) =>
        seller.InWork<ICatalogue, int>(catalogue => catalogue.Ensure([item], Seller.Ana, Ct));
}
