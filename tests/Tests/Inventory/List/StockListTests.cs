using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.List;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Inventory.List;

public sealed class StockListTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Views_list_and_count_what_they_say(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Stocked("LOW", 5);
        await world.Stocked("OUT", 0);
        await world.Imported(OrderWorld.Told("1", units: 1, sku: "OUT"));

        var all = await Page(world, null);

        all.Rows.Select(row => row.Sku).ShouldBe([OrderWorld.Kettle, "LOW", "OUT"]);
        all.Counts.ShouldBe(new StockFigures(3, 1, 1));
        (await Skus(world, "low")).ShouldBe(["LOW"]);
        (await Skus(world, "out")).ShouldBe(["OUT"]);
        (await Skus(world, "waiting")).ShouldBe(["OUT"]);
        all.Wanted["OUT"].ShouldBe(new WaitingUnits(1, 1));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_search_finds_part_of_the_code_or_title(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Stocked("PAN", 5, "Frying pan");

        (await Skus(world, null, "fry")).ShouldBe(["PAN"]);
        (await Skus(world, null, "ktl")).ShouldBe([OrderWorld.Kettle]);
        (await Skus(world, null, "%")).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Programs_walk_the_list_by_code(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Stocked("A", 5);
        await world.Stocked("Z", 5);

        var rest = await world.With<StockList, IReadOnlyList<StockRow>>(
            list => list.After(StockFilter.Of(null, null, null), "A", 10, Ct));

        rest.Select(row => row.Sku).ShouldBe([OrderWorld.Kettle, "Z"]);
    }

    [Fact]
    public async Task Another_workspace_has_its_own_stock()
    {
        await using var world = await OrderWorld.On();

        var other = await world.With<StockList, StockPageOfList>(
            list => list.Page(StockFilter.Of(null, null, null), Ct), Ids.New(TestClock.Start));

        other.Rows.ShouldBeEmpty();
        other.Counts.ShouldBe(new StockFigures(0, 0, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Every_column_sorts_both_ways(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Stocked("A", 3, "Zinc pan");
        await world.Stocked("B", 99, "Apron");
        await world.Imported(OrderWorld.Told("1", units: 4));

        (await Sorted(world, "title")).ShouldBe(["B", OrderWorld.Kettle, "A"]);
        (await Sorted(world, "-title")).ShouldBe(["A", OrderWorld.Kettle, "B"]);
        (await Sorted(world, "on_hand")).ShouldBe(["A", OrderWorld.Kettle, "B"]);
        (await Sorted(world, "-on_hand")).ShouldBe(["B", OrderWorld.Kettle, "A"]);
        (await Sorted(world, "reserved"))[^1].ShouldBe(OrderWorld.Kettle);
        (await Sorted(world, "-reserved"))[0].ShouldBe(OrderWorld.Kettle);
        (await Sorted(world, "available")).ShouldBe(["A", OrderWorld.Kettle, "B"]);
        (await Sorted(world, "-available")).ShouldBe(["B", OrderWorld.Kettle, "A"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task All_that_match_are_counted_and_named_up_to_a_limit(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Stocked("A", 3);
        var low = StockFilter.Of("low", null, null);

        (await world.With<StockList, int>(list => list.Count(low, Ct))).ShouldBe(1);
        (await world.With<StockList, IReadOnlyList<string>>(list => list.Codes(low, 10, Ct))).ShouldBe(["A"]);
        (await world.With<StockList, IReadOnlyList<string>>(
            list => list.Codes(StockFilter.Of(null, null, null), 1, Ct))).ShouldBe(["A"]);
    }

    private static async Task<List<string>> Sorted(OrderWorld world, string sort)
    {
        var page = await world.With<StockList, StockPageOfList>(
            list => list.Page(StockFilter.Of(null, null, null, sort), Ct));
        return [.. page.Rows.Select(row => row.Sku)];
    }

    private static Task<StockPageOfList> Page(OrderWorld world, string? view, string? search = null) =>
        world.With<StockList, StockPageOfList>(list => list.Page(StockFilter.Of(view, search, null), Ct));

    private static async Task<List<string>> Skus(OrderWorld world, string? view, string? search = null) =>
        [.. (await Page(world, view, search)).Rows.Select(row => row.Sku)];
}
