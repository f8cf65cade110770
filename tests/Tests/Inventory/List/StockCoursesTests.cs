using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.List;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Inventory.List;

public sealed class StockCoursesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_course_is_what_the_ledger_says_day_by_day(string database)
    {
        await using var world = await OrderWorld.On(database);
        world.Clock.Advance(TimeSpan.FromDays(20));
        await Counted(world, 25);
        world.Clock.Advance(TimeSpan.FromDays(2.5));
        await Counted(world, 7);
        world.Clock.Advance(TimeSpan.FromHours(1));

        var course = await Course(world);

        course.Count.ShouldBe(StockCourses.Steps + 1);
        course.ShouldBe([.. Enumerable.Repeat(10, 12), 25, 25, 7]);
    }

    [Fact]
    public async Task A_young_SKU_has_short_steps_and_none_before_it_was_listed()
    {
        await using var world = await OrderWorld.On();
        world.Clock.Advance(TimeSpan.FromMinutes(2.5));
        await Counted(world, 8);

        (await Course(world)).ShouldBe([10, 10, 8]);
    }

    [Fact]
    public async Task No_rows_have_no_courses()
    {
        await using var world = await OrderWorld.On();

        (await world.With<StockCourses, int>(async courses => (await courses.Of([], Ct)).Count)).ShouldBe(0);
    }

    private static Task<IReadOnlyList<int>> Course(OrderWorld world) => world.With<StockList, IReadOnlyList<int>>(
        async list =>
        {
            var row = (await list.One(OrderWorld.Kettle, Ct))!;
            return await world.With<StockCourses, IReadOnlyList<int>>(
                async courses => (await courses.Of([row], Ct))[row.Sku]);
        });

    private static Task<Result<StockAdjusted>> Counted(OrderWorld world, int units) =>
        world.With<AdjustStock, Result<StockAdjusted>>(
            adjust => adjust.Run(OrderWorld.Kettle, units, "counted", OrderWorld.Ana, Ct));
}
