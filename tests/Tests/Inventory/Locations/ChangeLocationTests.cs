using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Locations;

public class ChangeLocationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_main_location_is_renamed_and_said_again_nothing_changes(string database)
    {
        await using var seller = await Seller.On(database);

        (await Change(seller, "main", new(" Garage ", "", 7, true))).Value.Name.ShouldBe("Garage");
        (await Change(seller, "main", new("Garage", "", 7, true))).Ok.ShouldBeTrue();

        (await seller.Do<ILocations, IReadOnlyList<StockLocation>>(places => places.Open(Ct)))
            .ShouldBe([new("main", "Garage", 7, true)]);
        (await seller.Facts(nameof(LocationChanged))).Count.ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Where_nothing_is_sold_nothing_is_offered_or_reserved_and_what_is_reserved_stays(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        await seller.Order(("CANDLE", 2)).Imported();

        (await Change(seller, "main", new("Main", "", 0, Sells: false))).Ok.ShouldBeTrue();

        (await seller.Available("CANDLE"))["CANDLE"].ShouldBe(0);
        (await (await seller.Order(("CANDLE", 1)).Imported()).Trouble()).ShouldBe("orders.short_of_stock");
        (await seller.Level("CANDLE")).ShouldBe((5, 2));
        (await seller.Facts(nameof(StockChanged)))[^1].Body<StockChanged>().Skus.ShouldBe(["CANDLE"]);

        await Change(seller, "main", new("Main", "", 0, Sells: true));
        await seller.World.React("orders.give_free_stock");
        (await seller.Level("CANDLE")).ShouldBe((5, 3));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_are_met_by_turn_from_one_location_where_one_holds_all(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 3), ("SOAP", 1));
        await seller.Open("east", priority: 5);
        await Count(seller, "CANDLE", "east", 4);
        await Count(seller, "SOAP", "east", 4);

        var first = await (await seller.Order(("CANDLE", 2), ("SOAP", 2)).Imported()).Id();
        var second = await (await seller.Order(("CANDLE", 1)).Imported()).Id();
        var third = await (await seller.Order(("CANDLE", 4)).Imported()).Id();

        var units = await seller.Do<IOrderUnits, IReadOnlyList<OrderUnits>>(own => own.Of([first, second, third], Ct));
        Of(first).ShouldBe([("CANDLE", "east", 2), ("SOAP", "east", 2)]);
        Of(second).ShouldBe([("CANDLE", "main", 1)]);
        Of(third).ShouldBe([("CANDLE", "main", 2), ("CANDLE", "east", 2)]);
        (await seller.Findings()).ShouldBeEmpty();

        IEnumerable<(string, string, int)> Of(Guid id) => units.Where(own => own.OrderId == id)
            .Select(own => (own.Sku, own.Location, own.Quantity));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_not_there_or_no_figure_is_refused(string database)
    {
        await using var seller = await Seller.On(database);

        (await Change(seller, "moon", new("Moon", "", 0, true))).Problem!.Code.ShouldBe("inventory.unknown_location");
        (await Change(seller, "main", new("", "", 0, true))).Problem!.Code.ShouldBe("inventory.location_name_invalid");
        (await Change(seller, "main", new("M", "", -1, true))).Problem!.Code
            .ShouldBe("inventory.location_priority_out_of_range");
    }

    private static Task<Result<LocationChanged>> Change(Seller seller, string code, LocationFigures figures) =>
        seller.Do<ChangeLocation, Result<LocationChanged>>(change => change.Run(code, figures, Seller.Ana, Ct));

    private static async Task Count(Seller seller, string sku, string location, int onHand) =>
        (await seller.Do<AdjustStock, Result<StockAdjusted>>(adjust =>
            adjust.Run(sku, location, onHand, "counted", Seller.Ana, Ct))).Ok.ShouldBeTrue();
}
