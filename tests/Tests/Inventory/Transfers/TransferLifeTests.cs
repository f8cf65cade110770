using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Inventory.Transfers;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Transfers;

public class TransferLifeTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Units_under_way_belong_to_neither_and_what_differs_is_told(string database)
    {
        await using var seller = await East(database);
        var id = (await Draft(seller, ("CANDLE", 3), ("SOAP", 1), ("CANDLE", 1))).Value;
        (await seller.Level("CANDLE")).ShouldBe((5, 0));

        (await Send(seller, id)).Value.Lines.ShouldBe([new("CANDLE", 4), new("SOAP", 1)]);
        (await seller.Level("CANDLE")).ShouldBe((1, 0));
        (await seller.Do<TransferList, int>(list => list.UnderWay("CANDLE", Ct))).ShouldBe(4);
        (await Send(seller, id)).Problem!.Code.ShouldBe("inventory.transfer_not_a_draft");

        (await Receive(seller, id, ("CANDLE", 3))).Problem!.Code.ShouldBe("inventory.transfer_count_invalid");
        (await Receive(seller, id, ("CANDLE", 3), ("SOAP", 2))).Value.Counts
            .ShouldBe([new("CANDLE", 4, 3), new("SOAP", 1, 2)]);

        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((4, 0), (6, 0)));
        (await seller.Do<TransferList, int>(list => list.UnderWay("CANDLE", Ct))).ShouldBe(0);
        (await Receive(seller, id, ("CANDLE", 3), ("SOAP", 2))).Problem!.Code
            .ShouldBe("inventory.transfer_not_under_way");
        (await seller.Ledger("CANDLE")).Where(own => own.ReferenceId == id)
            .Select(own => (own.Kind, own.Location, own.Quantity)).ShouldBe(
                [(MovementKind.Sent, "main", -4), (MovementKind.Arrived, "east", 3)], ignoreOrder: true);
        var row = (await seller.Do<TransferList, IReadOnlyList<TransferRow>>(list => list.All(Ct)))
            .ShouldHaveSingleItem();
        (row.SourceName, row.TargetName, row.Units, row.Missing).ShouldBe(("Main location", "east", 5, 0));
        (await seller.Facts(nameof(TransferDrafted), nameof(TransferSent), nameof(TransferReceived)))
            .Select(fact => fact.Kind)
            .ShouldBe([nameof(TransferDrafted), nameof(TransferSent), nameof(TransferReceived)]);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_reserved_is_not_sent_and_nothing_is_left_behind(string database)
    {
        await using var seller = await East(database);
        await seller.Order(("CANDLE", 4)).Imported();
        var id = (await Draft(seller, ("CANDLE", 2), ("SOAP", 1))).Value;

        (await Send(seller, id)).Problem!.Code.ShouldBe("inventory.cannot_take");

        (await seller.Level("SOAP")).ShouldBe((5, 0));
        (await seller.Do<TransferList, TransferSheet?>(list => list.One(id, Ct)))!.Row.Transfer.Status
            .ShouldBe(TransferStatus.Draft);
        (await seller.Do<DropTransfer, Result<TransferDropped>>(drop => drop.Run(id, Seller.Ana, Ct)))
            .Ok.ShouldBeTrue();
        (await Send(seller, id)).Problem!.Code.ShouldBe("inventory.transfer_not_a_draft");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Sent_twice_at_once_it_leaves_once(string database)
    {
        await using var seller = await East(database);
        var id = (await Draft(seller, ("CANDLE", 2))).Value;

        var answers = await Task.WhenAll(Send(seller, id), Send(seller, id));

        answers.Count(answer => answer.Ok).ShouldBe(1);
        (await seller.Level("CANDLE")).ShouldBe((3, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_no_transfer_is_refused(string database)
    {
        await using var seller = await East(database);
        await seller.List(("SET", 0));
        await seller.Bundle("SET", ("SOAP", 1));

        (await Draft(seller)).Problem!.Code.ShouldBe("inventory.transfer_without_lines");
        (await Draft(seller, ("CANDLE", 0))).Problem!.Code.ShouldBe("inventory.line_invalid");
        (await Draft(seller, ("NONE", 1))).Problem!.Code.ShouldBe("inventory.unknown_sku");
        (await Draft(seller, ("SET", 1))).Problem!.Code.ShouldBe("inventory.is_bundle");
        (await Draft(seller, [.. Enumerable.Range(0, 201).Select(i => ($"S{i}", 1))])).Problem!.Code
            .ShouldBe("inventory.transfer_too_many_lines");
        (await seller.Do<DraftTransfer, Result<Guid>>(draft => draft.Run(
            "main", "main", [new("SOAP", 1)], null, Seller.Ana, Ct))).Problem!.Code
            .ShouldBe("inventory.transfer_same_place");
        (await seller.Do<DraftTransfer, Result<Guid>>(draft => draft.Run(
            "main", "moon", [new("SOAP", 1)], null, Seller.Ana, Ct))).Problem!.Code
            .ShouldBe("inventory.unknown_location");
        (await Send(seller, Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("inventory.transfer_not_found");
        (await seller.Do<TransferList, IReadOnlyList<TransferRow>>(list => list.All(Ct))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_to_move_becomes_no_bundle_and_its_target_is_not_closed_whoever_is_first(string database)
    {
        await using var seller = await East(database);
        List<string> sets = [.. Enumerable.Range(0, 8).Select(at => $"SET-{at}")];
        await seller.List([.. sets.Select(sku => (sku, 0))]);

        var drafts = sets.ConvertAll(sku => Draft(seller, (sku, 1)));
        var bundles = sets.ConvertAll(sku => seller.Bundle(sku, ("CANDLE", 2)));
        var close = seller.Do<CloseLocation, Result<LocationClosed>>(own => own.Run("east", Seller.Ana, Ct));
        await Task.WhenAll([.. drafts, .. bundles, close]);

        foreach (var (drafted, bundled) in drafts.Zip(bundles))
        {
            if ((await drafted).Ok)
            {
                (await bundled).Problem!.Code.ShouldBe("inventory.bundle_under_way");
                (await close).Problem!.Code.ShouldBe("inventory.location_expects_units");
            }
            else
            {
                ((await bundled).Ok || (await close).Ok).ShouldBeTrue();
            }
        }

        (await seller.Findings()).ShouldBeEmpty();
    }

    private static async Task<Seller> East(string database)
    {
        var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 5));
        (await seller.Open("east")).Ok.ShouldBeTrue();
        return seller;
    }

    private static Task<Result<Guid>> Draft(Seller seller, params (string Sku, int Quantity)[] lines) =>
        seller.Do<DraftTransfer, Result<Guid>>(draft => draft.Run(
            "main", "east", [.. lines.Select(line => new StockLine(line.Sku, line.Quantity))], "by van", Seller.Ana,
            Ct));

    private static Task<Result<TransferSent>> Send(Seller seller, Guid id) =>
        seller.Do<SendTransfer, Result<TransferSent>>(send => send.Run(id, Seller.Ana, Ct));

    private static Task<Result<TransferReceived>> Receive(
        Seller seller, Guid id, params (string Sku, int Units)[] counts) =>
        seller.Do<ReceiveTransfer, Result<TransferReceived>>(receive => receive.Run(
            id, counts.ToDictionary(own => own.Sku, own => own.Units), Seller.Ana, Ct));
}
