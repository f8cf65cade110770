using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Inventory.Update;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Update;

public sealed class ApplyLevelListTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_list_is_applied_once_and_taken_back_as_one(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 2), ("TOWEL", 1));
        await seller.Order(("TOWEL", 1)).Imported();
        var list = await Kept(seller, "sku,quantity\nCANDLE,9\nSOAP,0\nTOWEL,0\nGHOST,1");

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Apply(seller, list.Id)));

        var done = answers.Single(answer => answer.Ok).Value;
        answers.Where(answer => !answer.Ok).ShouldAllBe(answer => answer.Problem!.Code == "inventory.list_applied");
        done.Lines.Select(line => (line.Sku, line.Change)).ShouldBe([("CANDLE", 4), ("SOAP", -2)]);
        done.Refused.Select(line => line.Problem.Code)
            .ShouldBe(["inventory.below_reserved", "inventory.unknown_sku"]);
        (await seller.Moved("CANDLE", MovementKind.Adjusted)).ReferenceId.ShouldBe(list.Id);

        var back = (await seller.Do<UndoMove, Result<StockMoved>>(undo => undo.Run(list.Id, Seller.Ana, Ct))).Value;
        back.Lines.Count.ShouldBe(2);
        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((5, 0), (2, 0)));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_list_of_another_location_sets_the_levels_there_and_no_others(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 2));
        await seller.Open("east");

        var list = await Kept(seller, "CANDLE,9\nSOAP,0", "east");
        (await Apply(seller, list.Id)).Value.Lines
            .Select(line => (line.Sku, line.Location, line.Change))
            .ShouldBe([("CANDLE", "east", 9), ("SOAP", "east", 0)]);

        (await seller.Level("CANDLE")).ShouldBe((14, 0));
        (await seller.Do<UndoMove, Result<StockMoved>>(undo => undo.Run(list.Id, Seller.Ana, Ct))).Ok.ShouldBeTrue();
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_list_of_which_no_line_can_be_stays_to_be_mended()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var list = await Kept(seller, "GHOST,1");

        (await Apply(seller, list.Id)).Problem!.Code.ShouldBe("inventory.unknown_sku");
        (await Apply(seller, Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("inventory.list_unknown");
        (await seller.Do<LevelListPreview, LevelList?>(preview => preview.One(list.Id, Ct)))!.AppliedAt.ShouldBeNull();
    }

    private static async Task<LevelList> Kept(Seller seller, string text, string? location = null) =>
        (await seller.Do<KeepLevelList, Result<LevelList>>(
            keep => keep.Run(text, location, null, Seller.Ana, Ct))).Value;

    private static Task<Result<StockMoved>> Apply(Seller seller, Guid id) =>
        seller.Do<ApplyLevelList, Result<StockMoved>>(apply => apply.Run(id, Seller.Ana, Ct));
}
