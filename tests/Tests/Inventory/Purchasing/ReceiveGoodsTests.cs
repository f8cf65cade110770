using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Purchasing;

public sealed class ReceiveGoodsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Goods_come_in_parts_and_orders_that_wait_get_them_at_once(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0), ("SOAP", 0));
        await seller.Order(("CANDLE", 2)).Imported();
        var purchase = await seller.OnTheWay(("CANDLE", 5, 420), ("SOAP", 3, 100));

        var first = (await seller.Received(purchase.Id, lines: [("CANDLE", 4), ("SOAP", 0)])).Value;
        await seller.World.React("orders.give_free_stock");

        first.ShouldBe(new GoodsArrived(1, PurchaseStatus.PartlyReceived, 4, 0, 0));
        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((4, 2), (0, 0)));
        (await seller.Moved("CANDLE", MovementKind.Received)).ReferenceId.ShouldBe(purchase.Id);

        var last = (await seller.Received(purchase.Id, lines: [("CANDLE", 1), ("SOAP", 3)])).Value;
        last.Status.ShouldBe(PurchaseStatus.Received);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_two_who_receive_the_same_delivery_one_does(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0), ("SOAP", 0));
        var purchase = await seller.OnTheWay(("CANDLE", 5, 420), ("SOAP", 3, 100));

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(
            _ => seller.Received(purchase.Id, lines: [("CANDLE", 5)])));

        answers.Count(answer => answer.Ok).ShouldBe(1);
        answers.Where(answer => !answer.Ok)
            .ShouldAllBe(answer => answer.Problem!.Code == "inventory.more_than_ordered");
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task More_than_ordered_is_asked_for_and_told(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0), ("SOAP", 0));
        var purchase = await seller.OnTheWay(("CANDLE", 5, 420), ("SOAP", 3, 100));

        var problem = (await seller.Received(purchase.Id, lines: [("CANDLE", 7)])).Problem!;
        problem.Facts.ShouldBe(
            new Dictionary<string, object> { ["sku"] = "CANDLE", ["units"] = 7, ["open"] = 5 });
        var done = (await seller.Received(purchase.Id, more: true, lines: [("CANDLE", 7)])).Value;

        (done.Units, done.Over, done.Status).ShouldBe((7, 2, PurchaseStatus.PartlyReceived));
        (await seller.Facts(nameof(GoodsReceived)))[^1].Body<GoodsReceived>().Over.ShouldBe(2);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_does_not_come_any_more_is_told_as_missing(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0));
        var purchase = await seller.OnTheWay(("CANDLE", 5, 420));
        await seller.Received(purchase.Id, lines: [("CANDLE", 3)]);

        var done = (await seller.Received(purchase.Id, last: true)).Value;

        done.ShouldBe(new GoodsArrived(1, PurchaseStatus.Received, 0, 0, 2));
        (await seller.Received(purchase.Id, lines: [("CANDLE", 2)])).Problem!.Code
            .ShouldBe("inventory.purchase_cannot_move");
        (await seller.Do<PurchaseList, IReadOnlyList<Arrival>>(list => list.Arrivals("CANDLE", Ct))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_cannot_be_is_refused_and_changes_nothing()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 0), ("SOAP", 0));
        var purchase = await seller.OnTheWay(("CANDLE", 5, 420));
        var draft = (await seller.Drafted(purchase.SupplierId, null, ("CANDLE", 5, 1))).Value;

        (await seller.Received(purchase.Id)).Problem!.Code.ShouldBe("inventory.nothing_received");
        (await seller.Received(purchase.Id, lines: [("SOAP", 1)])).Problem!.Code.ShouldBe("inventory.not_ordered");
        (await seller.Received(purchase.Id, lines: [("CANDLE", -1)])).Problem!.Code
            .ShouldBe("inventory.units_out_of_range");
        (await seller.Received(draft.Id, lines: [("CANDLE", 1)])).Problem!.Code
            .ShouldBe("inventory.purchase_cannot_move");
        (await seller.Received(Ids.New(TestClock.Start), lines: [("CANDLE", 1)])).Problem!.Code
            .ShouldBe("inventory.purchase_unknown");
        (await seller.Level("CANDLE")).ShouldBe((0, 0));
    }
}
