using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Purchasing;

public sealed class SendPurchaseTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_sent_is_expected_after_the_suppliers_days_and_need_not_be_marked(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        await seller.Do<MarkReorder, Result<bool>>(mark => mark.Run("CANDLE", true, Seller.Ana, Ct));

        var sent = await seller.OnTheWay(("CANDLE", 3, 100));

        var day = DateOnly.FromDateTime(TestClock.Start.UtcDateTime).AddDays(10);
        (sent.Status, sent.Expected).ShouldBe((PurchaseStatus.Sent, day));
        var arrival = (await seller.Do<PurchaseList, IReadOnlyList<Arrival>>(list => list.Arrivals("CANDLE", Ct)))
            .ShouldHaveSingleItem();
        (arrival.Number, arrival.Units, arrival.Supplier).ShouldBe((1, 3, "Wax & Co"));
        (await seller.Do<PurchaseList, bool>(list => list.IsMarked("CANDLE", Ct))).ShouldBeFalse();
        (await seller.Facts(nameof(PurchaseMoved)))[^1].Body<PurchaseMoved>()
            .ShouldBe(new PurchaseMoved(1, PurchaseStatus.Draft, PurchaseStatus.Sent));
    }

    [Fact]
    public async Task An_order_without_lines_or_one_that_is_sent_already_is_not_sent()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var sent = await seller.OnTheWay(("CANDLE", 3, 100));
        var empty = (await seller.Drafted(sent.SupplierId, null)).Value;

        (await seller.Sent(empty.Id)).Problem!.Code.ShouldBe("inventory.purchase_empty");
        (await seller.Sent(sent.Id)).Problem!.Code.ShouldBe("inventory.purchase_cannot_move");
        (await seller.Sent(Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("inventory.purchase_unknown");
    }
}
