using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Show;
using CreatorFlow.Platform;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Show;

public sealed class ShownOrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_comes_with_all_that_belongs_to_it(string database)
    {
        await using var world = await OrderWorld.On(database);
        var id = await world.Imported(OrderWorld.Told(units: 3));
        var label = world.Labels.Stand(id, LabelStatus.Bought);

        var (found, shown) = await Loaded(world, id);

        found.ShouldBeTrue();
        (shown.Order.Id, shown.Order.Number).ShouldBe((id, "5760001"));
        shown.Lines.Select(line => (line.Sku, line.Quantity)).ShouldBe([(OrderWorld.Kettle, 3)]);
        shown.Facts.Select(fact => fact.Kind).ShouldBe([nameof(OrderReceived)]);
        (shown.Label, shown.Shop).ShouldBe((label, ScriptedShops.Kettles));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_of_another_workspace_is_not_there(string database)
    {
        await using var world = await OrderWorld.On(database);
        var id = await world.Imported(OrderWorld.Told());

        var (found, shown) = await Loaded(world, id, Ids.New(TestClock.Start));

        found.ShouldBeFalse();
        shown.Lines.ShouldBeEmpty();
        Should.Throw<InvalidOperationException>(() => shown.Order);
    }

    [Fact]
    public async Task A_question_about_an_order_needs_the_order_alone()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told());

        var shown = await world.With<ShownOrder, ShownOrder>(async own =>
        {
            (await own.Find(id, Ct)).ShouldBeTrue();
            return own;
        });

        (shown.Order.Id, shown.Lines.Count, shown.Facts.Count).ShouldBe((id, 0, 0));
    }

    private static Task<(bool Found, ShownOrder Shown)> Loaded(OrderWorld world, Guid id, Guid? workspaceId = null) =>
        world.With<ShownOrder, (bool, ShownOrder)>(async shown => (await shown.Load(id, Ct), shown), workspaceId);
}
