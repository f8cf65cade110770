using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Identity;
using CreatorFlow.Tests.Orders;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Inventory.Adjust;

public sealed class AdjustStockTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_count_sets_what_is_on_hand_and_stands_in_the_ledger(string database)
    {
        await using var world = await OrderWorld.On(database);

        (await Adjust(world, 14, "counted")).Value.ShouldBe(new(OrderWorld.Kettle, 4, 14));

        (await world.Level()).OnHand.ShouldBe(14);
        var move = (await Moves(world)).Single(own => own.Kind != MovementKind.FirstStock);
        (move.Quantity, move.Kind, move.ByName).ShouldBe((4, MovementKind.Adjusted, "Ana"));
        Reason.FromJson(move.Why!).Facts["text"].ShouldBe("counted");
    }

    [Fact]
    public async Task The_same_count_again_moves_nothing()
    {
        await using var world = await OrderWorld.On();

        (await Adjust(world, 10, "counted")).Value.Delta.ShouldBe(0);

        (await Moves(world)).ShouldHaveSingleItem().Kind.ShouldBe(MovementKind.FirstStock);
    }

    [Fact]
    public async Task Each_refusal_leaves_the_stock_as_it_was()
    {
        await using var world = await OrderWorld.On();
        await world.Imported(OrderWorld.Told());

        (await Adjust(world, -1, "counted")).ShouldBeRefused("inventory.out_of_range");
        (await Adjust(world, 10_000_000, "counted")).ShouldBeRefused("inventory.out_of_range");
        (await Adjust(world, 12, " ")).ShouldBeRefused("inventory.reason_missing");
        (await Adjust(world, 1, "counted")).ShouldBeRefused("inventory.below_reserved");
        (await Adjust(world, 12, "counted", Ids.New(TestClock.Start))).ShouldBeRefused("inventory.unknown_sku");

        (await world.Level()).OnHand.ShouldBe(10);
        (await Moves(world)).Count.ShouldBe(1);
    }

    private static Task<Result<StockAdjusted>> Adjust(
        OrderWorld world, int onHand, string reason, Guid? workspaceId = null) =>
        world.With<AdjustStock, Result<StockAdjusted>>(
            adjust => adjust.Run(OrderWorld.Kettle, onHand, reason, OrderWorld.Ana, Ct), workspaceId);

    private static Task<List<Movement>> Moves(OrderWorld world) => world.World.Db(
        db => db.Set<Movement>().AsNoTracking().OrderBy(move => move.Id).ToListAsync(Ct));
}
