using CreatorFlow.Inventory.Adjust;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Inventory.Transfers;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Inventory.Purchasing;

namespace CreatorFlow.Tests.Inventory.Locations;

public class CloseLocationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Only_a_location_where_nothing_lies_or_comes_is_closed(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        await seller.Open("east");
        await Count(seller, 2);

        (await Close(seller, "main")).Problem!.Code.ShouldBe("inventory.main_location_stays");
        (await Close(seller, "moon")).Problem!.Code.ShouldBe("inventory.unknown_location");
        (await Close(seller, "east")).Problem!.Code.ShouldBe("inventory.location_not_empty");
        await Count(seller, 0);
        var transfer = (await seller.Do<DraftTransfer, Result<Guid>>(draft => draft.Run(
            "main", "east", [new("CANDLE", 1)], null, Seller.Ana, Ct))).Value;
        (await Close(seller, "east")).Problem!.Code.ShouldBe("inventory.location_expects_units");
        await seller.Do<DropTransfer, Result<TransferDropped>>(drop => drop.Run(transfer, Seller.Ana, Ct));

        (await Close(seller, "east")).Value.ShouldBe(new LocationClosed("east", "east"));
        (await Close(seller, "east")).Problem!.Code.ShouldBe("inventory.unknown_location");
        (await seller.Open("east")).Problem!.Code.ShouldBe("inventory.location_exists");
        (await Count(seller, 1)).Problem!.Code.ShouldBe("inventory.not_kept_there");
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Goods_that_are_ordered_keep_it_open_and_their_products_from_becoming_bundles(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0), ("SOAP", 5));
        await seller.Open("east");
        var supplier = (await seller.Supplied()).Value.Id;
        var purchase = (await seller.DraftedTo("east", supplier, null, ("CANDLE", 3, 1))).Value.Id;

        await Refused();
        (await seller.Sent(purchase)).Ok.ShouldBeTrue();
        await Refused();
        (await seller.Do<CancelPurchase, Result<Purchase>>(own => own.Run(purchase, Seller.Ana, Ct))).Ok.ShouldBeTrue();

        (await Close(seller, "east")).Ok.ShouldBeTrue();
        (await seller.Bundle("CANDLE", ("SOAP", 1))).Ok.ShouldBeTrue();

        async Task Refused()
        {
            (await Close(seller, "east")).Problem!.Code.ShouldBe("inventory.location_expects_goods");
            (await seller.Bundle("CANDLE", ("SOAP", 1))).Problem!.Code.ShouldBe("inventory.bundle_under_way");
        }
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Closed_and_filled_at_once_one_of_them_is_refused(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        await seller.Open("east");

        var close = Close(seller, "east");
        var count = Count(seller, 3);
        await Task.WhenAll(close, count);

        (await close).Ok.ShouldBe(!(await count).Ok);
    }

    private static Task<Result<LocationClosed>> Close(Seller seller, string code) =>
        seller.Do<CloseLocation, Result<LocationClosed>>(close => close.Run(code, Seller.Ana, Ct));

    private static Task<Result<StockAdjusted>> Count(Seller seller, int onHand) =>
        seller.Do<AdjustStock, Result<StockAdjusted>>(adjust =>
            adjust.Run("CANDLE", "east", onHand, "counted", Seller.Ana, Ct));
}
