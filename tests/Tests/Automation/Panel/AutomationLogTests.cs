using CreatorFlow.Automation.Contracts;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Automation.Panel;

public sealed class AutomationLogTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_rule_did_is_told_with_order_cost_and_reason_the_newest_first()
    {
        await using var world = await OrderWorld.On();
        var byRule = await world.Imported(OrderWorld.Told("1"));
        var byHand = await world.Imported(OrderWorld.Told("2"));
        await Ship(world, byRule, Actor.Rule("Ship what is ready"));
        await Ship(world, byHand, OrderWorld.Ana);
        await world.InWork<AppDb, int>(db =>
        {
            var label = Ids.New(TestClock.Start);
            db.Tell(
                new LabelBought(byRule, label, "UPS", "Ground", "1Z1", 784, "USD", "cheapest"),
                label, Actor.Rule("Ship what is ready"), new("shipping.cheapest"));
            return Task.FromResult(0);
        });

        var acts = await Latest(world);

        acts.Select(act => act.Kind).ShouldBe([AutomationActKind.Label, AutomationActKind.Ship]);
        acts.ShouldAllBe(act => act.OrderId == byRule && act.OrderNumber == "1");
        (acts[0].Service, acts[0].Cost).ShouldBe(("UPS Ground", new Money(784, "USD")));
        acts[0].Why!.Code.ShouldBe("shipping.cheapest");
        acts[1].Why!.Code.ShouldBe("automation.order_ready");
    }

    [Fact]
    public async Task Another_workspace_has_its_own_log()
    {
        await using var world = await OrderWorld.On();
        await Ship(world, await world.Imported(OrderWorld.Told("1")), Actor.Rule("any"));

        (await Latest(world, Ids.New(TestClock.Start))).ShouldBeEmpty();
    }

    private static Task<Result<Guid>> Ship(OrderWorld world, Guid id, Actor by) =>
        world.With<ShipOrder, Result<Guid>>(ship => ship.Run(id, new("automation.order_ready"), by, Ct));

    private static Task<IReadOnlyList<AutomationAct>> Latest(OrderWorld world, Guid? workspaceId = null) =>
        world.With<IAutomationLog, IReadOnlyList<AutomationAct>>(log => log.Latest(10, Ct), workspaceId);
}
