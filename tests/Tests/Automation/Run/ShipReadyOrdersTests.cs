using CreatorFlow.Automation.Contracts;
using CreatorFlow.Automation.Run;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Automation.Run;

public class ShipReadyOrdersTests
{
    private const string Reaction = "automation.ship_ready_orders";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_became_ready_gets_its_label_and_the_rule_says_why(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported();
        await seller.World.React(Reaction);
        (await order.Status()).ShouldBe(OrderStatus.OnHold);

        await order.Says(GivenOrder.AsReleased);
        await seller.World.React(Reaction);

        (await order.Status()).ShouldBe(OrderStatus.Labelling);
        var act = (await order.Facts())[^1];
        (act.Kind, act.By, act.Why!.Code).ShouldBe(
            (nameof(OrderLabelAsked), Actor.Rule(ShipReadyOrders.RuleName), "automation.order_ready"));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Whatever_made_it_ready_the_rule_ships_it(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 1));
        var atOnce = await seller.Order(("CANDLE", 1)).Where(GivenOrder.AsReleased).Imported();
        var stockCame = await seller.Order(("SOAP", 1)).Where(GivenOrder.AsReleased).Imported();

        await seller.List(("SOAP", 1));
        await seller.World.React("orders.give_free_stock");
        await seller.World.React(Reaction);

        (await atOnce.Status(), await stockCame.Status()).ShouldBe((OrderStatus.Labelling, OrderStatus.Labelling));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Told_again_it_asks_for_no_second_label(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released();
        await seller.World.React(Reaction);
        var story = await order.Story();

        await seller.Sql($"UPDATE checkpoints SET tx = 0, position = 0");
        await seller.World.React(Reaction);

        (await order.Story()).ShouldBe(story);
        (await seller.World.Db(db => db.Set<Label>().CountAsync(Ct))).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task While_it_is_paused_nothing_ships(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        (await seller.Do<IAutomationSwitch, Result<bool>>(rule => rule.Pause(Seller.Ana, Ct))).Ok.ShouldBeTrue();
        var order = await seller.Order(("CANDLE", 2)).Imported().Released();

        await seller.World.React(Reaction);

        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await order.Story()).ShouldBe([nameof(OrderReceived), nameof(OrderReleased)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_whose_buyer_asks_to_cancel_is_left_alone(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2))
            .Where(word => word with { CancelAsked = true }).Imported().Released();

        await seller.World.React(Reaction);

        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await seller.World.Db(db => db.Set<Label>().CountAsync(Ct))).ShouldBe(0);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_a_person_held_meanwhile_stays_held(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Held();

        await seller.World.React(Reaction);

        (await order.Status()).ShouldBe(OrderStatus.Held);
        (await seller.World.Db(db => db.Set<CreatorFlow.Platform.Facts.DeadFact>().CountAsync(Ct))).ShouldBe(0);
    }
}
