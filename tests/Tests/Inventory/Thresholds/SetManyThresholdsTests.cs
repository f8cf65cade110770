using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.List;
using CreatorFlow.Inventory.Thresholds;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Identity;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Inventory.Thresholds;

public sealed class SetManyThresholdsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Both_figures_of_all_are_set_and_told(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Stocked("PAN", 5);

        var done = (await Set(world, [OrderWorld.Kettle, "PAN"], 2, 4)).Value;

        (done.Changed, done.Unchanged).ShouldBe((2, 0));
        (await Figures(world, OrderWorld.Kettle)).ShouldBe((2, 4));
        (await Figures(world, "PAN")).ShouldBe((2, 4));
        (await Kinds(world)).ShouldBe([nameof(StockThresholdsSet), nameof(StockThresholdsSet), nameof(StockChanged)]);
        (await world.Facts(done.Id)).Single().Body<ManyThresholdsSet>().Changes.ShouldBe(
        [
            new(OrderWorld.Kettle, 0, 5, 2, 4), new("PAN", 0, 5, 2, 4),
        ]);
    }

    [Fact]
    public async Task A_figure_left_out_stays_and_a_low_mark_is_no_news_for_the_shops()
    {
        await using var world = await OrderWorld.On();
        await Set(world, [OrderWorld.Kettle], 3, null);

        (await Set(world, [OrderWorld.Kettle], null, 9)).Value.Changed.ShouldBe(1);

        (await Figures(world, OrderWorld.Kettle)).ShouldBe((3, 9));
        (await Kinds(world)).ShouldBe([nameof(StockThresholdsSet), nameof(StockChanged), nameof(StockThresholdsSet)]);
    }

    [Fact]
    public async Task The_same_again_changes_and_tells_nothing()
    {
        await using var world = await OrderWorld.On();
        await Set(world, [OrderWorld.Kettle], 3, 4);

        var again = (await Set(world, [OrderWorld.Kettle], 3, 4)).Value;

        (again.Changed, again.Unchanged).ShouldBe((0, 1));
        (await Kinds(world)).Count.ShouldBe(2);
        (await world.Facts(again.Id)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData(null, null, "inventory.nothing_to_set")]
    [InlineData(-1, null, "inventory.threshold_out_of_range")]
    [InlineData(null, 10_000_000, "inventory.threshold_out_of_range")]
    public async Task What_makes_no_sense_is_refused(int? buffer, int? lowAt, string code)
    {
        await using var world = await OrderWorld.On();

        (await Set(world, [OrderWorld.Kettle], buffer, lowAt)).ShouldBeRefused(code);

        (await Kinds(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task None_and_too_many_are_refused()
    {
        await using var world = await OrderWorld.On();
        var many = Enumerable.Range(0, SetManyThresholds.MaxSkus + 1).Select(at => $"S{at}").ToList();

        (await Set(world, [], 1, 1)).ShouldBeRefused("inventory.nothing_selected");
        (await Set(world, many, 1, 1)).ShouldBeRefused("inventory.too_many");
    }

    [Fact]
    public async Task One_unknown_SKU_or_one_of_another_workspace_refuses_all()
    {
        await using var world = await OrderWorld.On();

        (await Set(world, [OrderWorld.Kettle, "none"], 1, 1)).ShouldBeRefused("inventory.unknown_sku");
        (await Set(world, [OrderWorld.Kettle], 1, 1, Ids.New(TestClock.Start)))
            .ShouldBeRefused("inventory.unknown_sku");

        (await Figures(world, OrderWorld.Kettle)).ShouldBe((0, 5));
        (await Kinds(world)).ShouldBeEmpty();
    }

    internal static Task<Result<ManyThresholds>> Set(
        OrderWorld world, IReadOnlyList<string> skus, int? buffer, int? lowAt, Guid? workspaceId = null) =>
        world.With<SetManyThresholds, Result<ManyThresholds>>(
            set => set.Run(skus, buffer, lowAt, OrderWorld.Ana, Ct), workspaceId);

    internal static Task<(int Buffer, int LowAt)> Figures(OrderWorld world, string sku) =>
        world.With<StockList, (int, int)>(async list =>
        {
            var row = (await list.One(sku, Ct))!;
            return (row.Buffer, row.LowAt);
        });

    private static async Task<List<string>> Kinds(OrderWorld world) =>
        [.. (await world.Facts(Guid.Empty)).Where(fact => fact.By == OrderWorld.Ana).Select(fact => fact.Kind)];
}
