using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Purchasing;

public sealed class PurchaseListTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_whose_day_is_over_is_overdue_until_it_is_received(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0));
        var purchase = await seller.OnTheWay(("CANDLE", 5, 420));
        (await Overdue(seller)).Count.ShouldBe(0);

        seller.World.Clock.Advance(TimeSpan.FromDays(11));

        var late = await Overdue(seller);
        late.Count.ShouldBe(1);
        late.Names.ShouldBe(["PO-1"]);
        var row = (await seller.Do<PurchaseList, IReadOnlyList<PurchaseRow>>(
            list => list.Page(PurchaseView.Overdue, 1, Ct))).ShouldHaveSingleItem();
        row.IsOverdue.ShouldBeTrue();
        await seller.Received(purchase.Id, lines: [("CANDLE", 5)]);
        (await Overdue(seller)).Count.ShouldBe(0);
        (await seller.Do<PurchaseList, IReadOnlyDictionary<PurchaseView, int>>(list => list.Counts(Ct)))
            [PurchaseView.Received].ShouldBe(1);
    }

    private static Task<OverduePurchases> Overdue(Seller seller) =>
        seller.Do<IExpectedGoods, OverduePurchases>(goods => goods.Overdue(3, Ct));
}
