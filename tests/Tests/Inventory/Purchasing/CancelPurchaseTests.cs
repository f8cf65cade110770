using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Purchasing;

public sealed class CancelPurchaseTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_is_called_off_until_something_came(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var first = await seller.OnTheWay(("CANDLE", 3, 100));
        var second = (await seller.Drafted(first.SupplierId, null, ("CANDLE", 3, 100))).Value;
        await seller.Received(first.Id, lines: [("CANDLE", 1)]);

        (await Cancel(seller, second.Id)).Value.Status.ShouldBe(PurchaseStatus.Cancelled);
        (await Cancel(seller, second.Id)).Problem!.Code.ShouldBe("inventory.purchase_cannot_move");
        (await Cancel(seller, first.Id)).Problem!.Code.ShouldBe("inventory.purchase_cannot_move");
        (await Cancel(seller, Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("inventory.purchase_unknown");
    }

    private static Task<Result<Purchase>> Cancel(Seller seller, Guid id) =>
        seller.Do<CancelPurchase, Result<Purchase>>(cancel => cancel.Run(id, Seller.Ana, Ct));
}
