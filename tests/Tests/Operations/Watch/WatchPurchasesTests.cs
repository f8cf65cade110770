using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Operations.Watch;

public sealed class WatchPurchasesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_whose_day_is_over_is_an_alert_until_it_is_received(string database)
    {
        await using var world = await OrderWorld.On(database);
        var supplier = (await world.With<SaveSupplier, Result<Supplier>>(
            save => save.Run(null, new("Wax", "USD", 3, "", ""), OrderWorld.Ana, Ct))).Value;
        var order = (await world.With<DraftPurchase, Result<Purchase>>(draft => draft.Run(
            null, new(supplier.Id, null, null, [new(OrderWorld.Kettle, 5, 100)]), OrderWorld.Ana, Ct))).Value;
        await world.With<SendPurchase, Result<Purchase>>(send => send.Run(order.Id, OrderWorld.Ana, Ct));
        await world.Look();
        (await world.Of(AlertKind.PurchasesOverdue)).ShouldBeNull();

        world.Clock.Advance(TimeSpan.FromDays(4));
        await world.Look();

        var late = (await world.Of(AlertKind.PurchasesOverdue))!;
        (late.Count, late.Severity, late.Subject, late.Link)
            .ShouldBe((1, AlertSeverity.Warning, "PO-1", "/purchases?view=overdue"));
        await world.With<ReceiveGoods, Result<GoodsArrived>>(
            receive => receive.Run(order.Id, new([new(OrderWorld.Kettle, 5)]), OrderWorld.Ana, Ct));
        await world.Look();
        (await world.Of(AlertKind.PurchasesOverdue)).ShouldBeNull();
    }
}
