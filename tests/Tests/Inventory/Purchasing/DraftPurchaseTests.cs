using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Purchasing;

public sealed class DraftPurchaseTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_draft_is_written_and_written_anew(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 5));
        var supplier = (await seller.Supplied()).Value;

        var draft = (await seller.Drafted(supplier.Id, null, ("CANDLE", 10, 420), ("SOAP", 1, 0))).Value;
        (await seller.Drafted(supplier.Id, draft.Id, ("SOAP", 7, 99))).Ok.ShouldBeTrue();

        var row = (await seller.Do<PurchaseList, PurchaseRow?>(list => list.One(draft.Id, Ct)))!;
        (row.Purchase.Number, row.Purchase.Status, row.Supplier, row.Units, row.Cost)
            .ShouldBe((1, PurchaseStatus.Draft, "Wax & Co", 7, new Money(693, "USD")));
        (await seller.Drafted(supplier.Id, null)).Value.Number.ShouldBe(2);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Drafts_written_at_once_have_numbers_of_their_own(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var supplier = (await seller.Supplied()).Value;

        var drafts = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => seller.Drafted(supplier.Id, null)));

        drafts.Select(draft => draft.Value.Number).Order().ShouldBe([1, 2, 3, 4, 5, 6, 7, 8]);
    }

    [Fact]
    public async Task What_is_wrong_is_refused_and_leaves_nothing()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var supplier = (await seller.Supplied()).Value.Id;
        var many = Enumerable.Range(0, DraftPurchase.MaxLines + 1).Select(at => ($"S{at}", 1, 0L)).ToArray();
        var gone = Ids.New(TestClock.Start);

        (await Code(seller, supplier, null, ("CANDLE", 0, 1))).ShouldBe("inventory.purchase_line_invalid");
        (await Code(seller, supplier, null, ("CANDLE", 1, -1))).ShouldBe("inventory.purchase_line_invalid");
        (await Code(seller, supplier, null, ("CANDLE", 1, 1), ("CANDLE", 2, 1)))
            .ShouldBe("inventory.purchase_line_twice");
        (await Code(seller, supplier, null, ("GHOST", 1, 1))).ShouldBe("inventory.unknown_sku");
        (await Code(seller, supplier, null, many)).ShouldBe("inventory.purchase_too_long");
        (await Code(seller, gone, null, ("CANDLE", 1, 1))).ShouldBe("inventory.supplier_unknown");
        (await Code(seller, supplier, gone, ("CANDLE", 1, 1))).ShouldBe("inventory.purchase_unknown");
        (await seller.Do<PurchaseList, IReadOnlyList<PurchaseRow>>(list => list.Page(PurchaseView.All, 1, Ct)))
            .ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_could_lie_nowhere_is_not_bought(string database)
    {
        await using var seller = await Seller.On(database, ("SET", 0), ("CANDLE", 5));
        await seller.Bundle("SET", ("CANDLE", 2));
        await seller.Open("east");
        var supplier = (await seller.Supplied()).Value.Id;

        (await Code(seller, supplier, null, ("SET", 1, 1))).ShouldBe("inventory.is_bundle");
        (await seller.DraftedTo("moon", supplier, null, ("CANDLE", 1, 1))).Problem!.Code
            .ShouldBe("inventory.unknown_location");
        (await seller.Do<PurchaseList, IReadOnlyList<PurchaseRow>>(list => list.Page(PurchaseView.All, 1, Ct)))
            .ShouldBeEmpty();

        // Written anew by somebody who says nothing of it, the goods still go where they went.
        var draft = (await seller.DraftedTo("east", supplier, null, ("CANDLE", 1, 1))).Value;
        (await seller.Drafted(supplier, draft.Id, ("CANDLE", 2, 1))).Value.Location.ShouldBe("east");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_bought_becomes_no_bundle_and_where_it_goes_is_not_closed_whoever_is_first(string database)
    {
        await using var seller = await Seller.On(database, ("SET", 0), ("CANDLE", 5));
        await seller.Open("east");
        var supplier = (await seller.Supplied()).Value.Id;

        var draft = seller.DraftedTo("east", supplier, null, ("SET", 1, 1));
        var bundle = seller.Bundle("SET", ("CANDLE", 2));
        var close = seller.Do<CloseLocation, Result<LocationClosed>>(own => own.Run("east", Seller.Ana, Ct));
        await Task.WhenAll(draft, bundle, close);

        if ((await draft).Ok)
        {
            (await bundle).Problem!.Code.ShouldBe("inventory.bundle_under_way");
            (await close).Problem!.Code.ShouldBe("inventory.location_expects_goods");
        }
        else
        {
            ((await bundle).Ok || (await close).Ok).ShouldBeTrue();
        }
    }

    [Fact]
    public async Task What_was_sent_is_not_changed()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var sent = await seller.OnTheWay(("CANDLE", 3, 1));

        (await Code(seller, sent.SupplierId, sent.Id, ("CANDLE", 9, 1))).ShouldBe("inventory.purchase_not_draft");
    }

    private static async Task<string> Code(
        Seller seller, Guid supplier, Guid? id, params (string Sku, int Quantity, long Cost)[] lines) =>
        (await seller.Drafted(supplier, id, lines)).Problem!.Code;
}
