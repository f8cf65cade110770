using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Purchasing;

public sealed class MarkReorderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_mark_is_set_once_and_taken_off(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0));

        (await Mark(seller, "CANDLE", true)).Value.ShouldBeTrue();
        (await Mark(seller, "CANDLE", true)).Value.ShouldBeTrue();
        (await seller.Do<PurchaseList, IReadOnlyList<string>>(list => list.Reorder(Ct))).ShouldBe(["CANDLE"]);
        (await Mark(seller, "CANDLE", false)).Value.ShouldBeFalse();

        (await seller.Do<PurchaseList, IReadOnlyList<string>>(list => list.Reorder(Ct))).ShouldBeEmpty();
        (await seller.Facts(nameof(ReorderMarked))).Count.ShouldBe(2);
        (await Mark(seller, "GHOST", true)).Problem!.Code.ShouldBe("inventory.unknown_sku");
    }

    private static Task<Result<bool>> Mark(Seller seller, string sku, bool marked) =>
        seller.Do<MarkReorder, Result<bool>>(mark => mark.Run(sku, marked, Seller.Ana, Ct));
}
