using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Reserve;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Reserve;

public class ShelfTests
{
    private static readonly Guid OrderId = Ids.New(TestClock.Start);

    [Fact]
    public void An_order_is_met_from_the_first_location_that_holds_all_of_it()
    {
        var shelf = With(["main", "east"], ("A", "main", 5), ("B", "main", 0), ("A", "east", 2), ("B", "east", 2));

        shelf.Take(Wants(("A", 2), ("B", 1)));

        shelf.Taken.ShouldBe(new Dictionary<LevelKey, int> { [new("A", "east")] = 2, [new("B", "east")] = 1 });
    }

    [Fact]
    public void Where_none_holds_all_its_lines_are_spread_by_priority()
    {
        var shelf = With(["east", "main"], ("A", "main", 5), ("B", "main", 0), ("A", "east", 2), ("B", "east", 2));

        shelf.Take(Wants(("A", 4), ("B", 1)));

        shelf.Taken.ShouldBe(new Dictionary<LevelKey, int>
        {
            [new("A", "east")] = 2, [new("A", "main")] = 2, [new("B", "east")] = 1,
        });
        shelf.Kept.Select(own => (own.Sku, own.Location, own.Quantity))
            .ShouldBe([("A", "east", 2), ("A", "main", 2), ("B", "east", 1)]);
        (shelf.Free("A"), shelf.Free("B")).ShouldBe((3, 1));
    }

    [Fact]
    public void What_lies_where_nothing_is_sold_is_known_and_not_free()
    {
        var shelf = With(["main"], ("A", "main", 1), ("A", "returns", 9));

        (shelf.Knows("A"), shelf.Free("A"), shelf.Knows("B"), shelf.Free("B")).ShouldBe((true, 1, false, 0));
    }

    [Fact]
    public void What_is_not_there_is_never_taken() =>
        Should.Throw<InvalidOperationException>(() => With(["main"], ("A", "main", 1)).Take(Wants(("A", 2))));

    private static Demand Wants(params (string Sku, int Quantity)[] lines) =>
        new(OrderId, [.. lines.Select(line => new StockLine(line.Sku, line.Quantity))], []);

    private static Shelf With(IReadOnlyList<string> places, params (string Sku, string Location, int Free)[] levels) =>
        new(Ids.New(TestClock.Start), places, levels
            .Select(own => new StockLevel
            {
                Sku = own.Sku, Location = own.Location, OnHand = own.Free + 1, Reserved = 1,
            })
            .ToDictionary(level => level.Key));
}
