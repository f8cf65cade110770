using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Hold;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Hold;

public class HoldOrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_held_order_keeps_its_stock_and_tells_who_held_it_and_why(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released();

        (await Hold(seller, await order.Id(), "  wrong colour?  ")).Ok.ShouldBeTrue();

        (await order.Status()).ShouldBe(OrderStatus.Held);
        (await seller.Level("CANDLE")).ShouldBe((5, 2));
        var fact = (await order.Facts())[^1];
        fact.Body<OrderHeld>().ShouldBe(new OrderHeld(OrderStatus.Ready, OrderStatus.Held));
        (fact.By, fact.Why!.Code, fact.Why.Facts["text"]).ShouldBe((Seller.Ana, "platform.note", "wrong colour?"));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Holding_it_twice_is_refused_and_changes_nothing(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Held();
        var version = (await order.Row()).Version;

        (await Hold(seller, await order.Id(), "again")).Problem!.Code.ShouldBe("orders.cannot_hold");

        (await order.Row()).Version.ShouldBe(version);
        (await order.Story()).ShouldBe([nameof(OrderReceived), nameof(OrderHeld)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Without_a_reason_nothing_is_held(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported();

        var problem = (await Hold(seller, await order.Id(), " ")).Problem!;

        (problem.Code, problem.Kind, problem.Field).ShouldBe(("orders.reason_missing", ProblemKind.Invalid, "reason"));
        (await order.Status()).ShouldBe(OrderStatus.OnHold);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_of_another_workspace_is_not_found(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported();
        var id = await order.Id();
        var other = Ids.New(TestClock.Start.AddSeconds(1));

        (await seller.Do<HoldOrder, Result<Guid>>(hold => hold.Run(id, "mine", Seller.Ana, Ct), other))
            .Problem!.Code.ShouldBe("orders.not_found");
        (await order.Status()).ShouldBe(OrderStatus.OnHold);
    }

    private static Task<Result<Guid>> Hold(Seller seller, Guid orderId, string reason) =>
        seller.Do<HoldOrder, Result<Guid>>(hold => hold.Run(orderId, reason, Seller.Ana, Ct));
}
