using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Ship;

public class ShipOrderTests
{
    private static readonly Reason Why = new("orders.asked");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_ready_order_asks_for_its_label(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 5));
        var order = await seller.Order(("CANDLE", 2), ("SOAP", 1)).Imported().Released();
        var id = await order.Id();

        (await Ship(seller, id, Seller.Ana)).Value.ShouldBe(id);

        (await order.Status()).ShouldBe(OrderStatus.Labelling);
        var fact = (await order.Facts())[^1];
        fact.Body<OrderLabelAsked>().ShouldBe(new OrderLabelAsked(OrderStatus.Ready, OrderStatus.Labelling));
        (fact.By, fact.Why!.Code).ShouldBe((Seller.Ana, "orders.asked"));
        var label = await seller.World.Db(db => db.Set<Label>().AsNoTracking().SingleAsync(Ct));
        (label.ParcelId, label.Status, label.WeightGrams, label.ShipTo.City)
            .ShouldBe((id, LabelStatus.Queued, 750, "Springfield"));
        (await seller.Level("CANDLE")).ShouldBe((5, 2));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Shipping_twice_is_refused_and_asks_for_one_label(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Labelling();
        var version = (await order.Row()).Version;

        (await Ship(seller, await order.Id(), Seller.Ana)).Problem!.Code.ShouldBe("orders.not_ready");

        ((await order.Row()).Version, await Labels(seller)).ShouldBe((version, 1));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_label_that_could_not_be_had_is_asked_for_again(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        seller.Carrier.BuyAnswer = _ => ShippingProblems.CarrierRefused("Pigeon Post", "42", "No such street");
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Shipped();
        seller.Carrier.BuyAnswer = null;

        (await Ship(seller, await order.Id(), Seller.Ana)).Ok.ShouldBeTrue();
        await seller.World.RunJobs(PurchaseLabels.JobKind);
        await seller.World.React("orders.follow_labels");

        (await order.Status(), await order.Trouble(), seller.Carrier.Sold).ShouldBe((OrderStatus.Shipped, null, 1));
        (await order.Story())[^3..]
            .ShouldBe([nameof(OrderLabelDropped), nameof(OrderLabelAsked), nameof(OrderShipped)]);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_is_not_released_is_not_shipped(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported();

        var problem = (await Ship(seller, await order.Id(), Seller.Ana)).Problem!;

        (problem.Code, problem.Kind).ShouldBe(("orders.not_ready", ProblemKind.Conflict));
        problem.Facts
            .ShouldBe(new Dictionary<string, object> { ["number"] = order.Told.ExternalId, ["status"] = "OnHold" });
        (await order.Status(), await Labels(seller)).ShouldBe((OrderStatus.OnHold, 0));
        (await order.Story()).ShouldBe([nameof(OrderReceived)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_without_an_address_is_not_shipped(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2))
            .Where(word => GivenOrder.AsReleased(word) with { ShipTo = null }).Imported();

        (await Ship(seller, await order.Id(), Seller.Ana)).Problem!.Code.ShouldBe("orders.no_address");
        (await order.Status(), await Labels(seller)).ShouldBe((OrderStatus.Ready, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_rule_leaves_an_order_alone_whose_buyer_asks_to_cancel_and_a_person_decides(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2))
            .Where(word => word with { CancelAsked = true }).Imported().Released();
        var id = await order.Id();

        (await Ship(seller, id, Actor.Rule("Ship what is ready"))).Problem!.Code.ShouldBe("orders.cancel_asked");
        (await order.Status(), await Labels(seller)).ShouldBe((OrderStatus.Ready, 0));

        (await Ship(seller, id, Seller.Ana)).Ok.ShouldBeTrue();
        (await Labels(seller)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_of_another_workspace_is_not_found(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released();
        var id = await order.Id();
        var other = Ids.New(TestClock.Start.AddSeconds(1));

        (await seller.Do<ShipOrder, Result<Guid>>(ship => ship.Run(id, Why, Seller.Ana, Ct), other))
            .Problem!.Code.ShouldBe("orders.not_found");
        (await order.Status(), await Labels(seller)).ShouldBe((OrderStatus.Ready, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_several_orders_each_is_answered_for_itself(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var ready = await (await seller.Order(("CANDLE", 2)).Imported().Released()).Id();
        var waiting = await (await seller.Order(("CANDLE", 2)).Imported()).Id();

        var answers = await seller.InWork<IShipOrders, IReadOnlyList<Result<Guid>>>(
            orders => orders.Ship([waiting, ready, ready], Why, Seller.Ana, Ct));

        answers.Select(answer => answer.Problem?.Code).ShouldBe(["orders.not_ready", null, "orders.not_ready"]);
        (await Labels(seller)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_most_urgent_of_those_that_may_ship_comes_first(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        var late = await seller.Order(("CANDLE", 1)).Where(Due(3)).Imported().Released();
        var urgent = await seller.Order(("CANDLE", 1)).Where(Due(1)).Imported().Released();
        await seller.Order(("CANDLE", 1)).Imported();
        await seller.Order(("CANDLE", 1)).Where(word => word with { CancelAsked = true }).Imported().Released();
        await seller.Order(("CANDLE", 1)).Imported().Released().Held();

        (await seller.Do<IShipOrders, IReadOnlyList<Guid>>(orders => orders.Ready(10, Ct)))
            .ShouldBe([await urgent.Id(), await late.Id()]);
        (await seller.Do<IShipOrders, IReadOnlyList<Guid>>(orders => orders.Ready(1, Ct)))
            .ShouldBe([await urgent.Id()]);
    }

    private static Func<ChannelOrder, ChannelOrder> Due(int days) =>
        word => word with { DispatchBy = TestClock.Start.AddDays(days) };

    private static Task<Result<Guid>> Ship(Seller seller, Guid orderId, Actor by) =>
        seller.Do<ShipOrder, Result<Guid>>(ship => ship.Run(orderId, Why, by, Ct));

    private static Task<int> Labels(Seller seller) => seller.World.Db(db => db.Set<Label>().CountAsync(Ct));
}
