using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Mark;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Mark;

public sealed class SetUrgencyTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_urgent_order_gets_stock_and_label_before_those_due_earlier(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0), ("CUP", 9));
        var early = await Due(seller, 1, "CANDLE").Imported().Released();
        var urgent = await Due(seller, 5, "CANDLE").Imported().Released();
        var first = await Due(seller, 1, "CUP").Imported().Released();
        var second = await Due(seller, 5, "CUP").Imported().Released();
        await Set(seller, await urgent.Id());
        await Set(seller, await second.Id());

        await seller.Do<CreatorFlow.Inventory.Adjust.AdjustStock, object>(
            async adjust => (await adjust.Run("CANDLE", 1, "counted", Seller.Ana, Ct)).Value);
        await seller.World.React("orders.give_free_stock");

        (await early.Status(), await urgent.Status()).ShouldBe((OrderStatus.NoStock, OrderStatus.Ready));
        (await seller.Do<IShipOrders, IReadOnlyList<Guid>>(ship => ship.Ready(9, Ct))).ShouldBe(
            [await urgent.Id(), await second.Id(), await first.Id()], ignoreOrder: false);
        (await seller.Do<IShipOrders, IReadOnlyList<Guid>>(ship => ship.Ready(1, Ct))).Count.ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Its_label_overtakes_those_that_are_queued(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        var first = await Due(seller, 1, "CANDLE").Imported().Released().Labelling();
        var hurried = await Due(seller, 5, "CANDLE").Imported().Released().Labelling();
        var urgent = await Due(seller, 5, "CANDLE").Imported().Released();
        await Set(seller, await hurried.Id());
        await Set(seller, await urgent.Id());
        await seller.Do<CreatorFlow.Orders.Ship.ShipOrder, Result<Guid>>(async ship =>
            await ship.Run(await urgent.Id(), new("orders.asked"), Seller.Ana, Ct));

        var queued = await seller.World.Db(db => db.Set<JobRow>().Where(job => job.Kind == PurchaseLabels.JobKind)
            .OrderBy(job => job.Priority).ThenBy(job => job.Id).ToListAsync(Ct));
        var labels = await seller.World.Db(db => db.Set<Label>().ToDictionaryAsync(
            label => PurchaseLabels.KeyOf(label), label => label.ParcelId, Ct));
        queued.ConvertAll(job => labels[job.Key]).ShouldBe(
            [await hurried.Id(), await urgent.Id(), await first.Id()], ignoreOrder: false);
        queued.ConvertAll(job => job.Priority).ShouldBe([10, 10, 100]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task It_is_set_once_and_taken_back_once(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported();
        var id = await order.Id();

        (await Set(seller, id, urgent: false)).Problem!.Code.ShouldBe("orders.not_urgent");
        (await Set(seller, id)).Ok.ShouldBeTrue();
        (await Set(seller, id)).Problem!.Code.ShouldBe("orders.already_urgent");
        (await order.Row()).Urgent.ShouldBeTrue();
        (await Set(seller, id, urgent: false)).Ok.ShouldBeTrue();

        (await order.Facts()).Skip(1).Select(fact => fact.Body<OrderUrgencySet>().Urgent).ShouldBe([true, false]);
        var elsewhere = await seller.Do<SetUrgency, Result<Guid>>(
            set => set.Run(id, true, Seller.Ana, Ct), Ids.New(TestClock.Start));
        elsewhere.Problem!.Code.ShouldBe("orders.not_found");
    }

    private static OrderWalk Due(Seller seller, int days, string sku) => seller.Order((sku, 1)).Where(
        word => word with { DispatchBy = TestClock.Start.AddDays(days) });

    private static Task<Result<Guid>> Set(Seller seller, Guid id, bool urgent = true) =>
        seller.Do<SetUrgency, Result<Guid>>(set => set.Run(id, urgent, Seller.Ana, Ct));
}
