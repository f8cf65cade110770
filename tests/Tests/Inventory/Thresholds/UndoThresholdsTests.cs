using CreatorFlow.Inventory.Thresholds;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Identity;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Inventory.Thresholds;

public sealed class UndoThresholdsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task All_get_their_former_figures_back_except_those_changed_since(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Stocked("PAN", 5);
        var done = (await SetManyThresholdsTests.Set(world, [OrderWorld.Kettle, "PAN"], 2, 4)).Value;
        await SetManyThresholdsTests.Set(world, ["PAN"], 8, null);

        var undone = (await Undo(world, done.Id)).Value;

        (undone.Changed, undone.Unchanged).ShouldBe((1, 1));
        (await SetManyThresholdsTests.Figures(world, OrderWorld.Kettle)).ShouldBe((0, 5));
        (await SetManyThresholdsTests.Figures(world, "PAN")).ShouldBe((8, 4));
    }

    [Fact]
    public async Task An_undo_is_undone_by_its_own_id()
    {
        await using var world = await OrderWorld.On();
        var done = (await SetManyThresholdsTests.Set(world, [OrderWorld.Kettle], 2, 4)).Value;
        var undone = (await Undo(world, done.Id)).Value;

        (await Undo(world, undone.Id)).Ok.ShouldBeTrue();

        (await SetManyThresholdsTests.Figures(world, OrderWorld.Kettle)).ShouldBe((2, 4));
    }

    [Fact]
    public async Task Twice_unknown_and_from_another_workspace_there_is_nothing_to_undo()
    {
        await using var world = await OrderWorld.On();
        var done = (await SetManyThresholdsTests.Set(world, [OrderWorld.Kettle], 2, 4)).Value;

        (await Undo(world, done.Id, Ids.New(TestClock.Start))).ShouldBeRefused("inventory.nothing_to_undo");
        (await Undo(world, Ids.New(TestClock.Start))).ShouldBeRefused("inventory.nothing_to_undo");
        (await Undo(world, done.Id)).Ok.ShouldBeTrue();
        (await Undo(world, done.Id)).ShouldBeRefused("inventory.nothing_to_undo");

        (await SetManyThresholdsTests.Figures(world, OrderWorld.Kettle)).ShouldBe((0, 5));
    }

    private static Task<Result<ManyThresholds>> Undo(OrderWorld world, Guid id, Guid? workspaceId = null) =>
        world.With<UndoThresholds, Result<ManyThresholds>>(undo => undo.Run(id, OrderWorld.Ana, Ct), workspaceId);
}
