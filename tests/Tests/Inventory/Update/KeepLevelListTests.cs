using CreatorFlow.Inventory.Update;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Update;

public sealed class KeepLevelListTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_list_is_looked_at_line_by_line_and_changes_nothing(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 2));
        await seller.Order(("CANDLE", 3)).Imported();

        var list = (await Keep(seller, "CANDLE,2\nSOAP,9\nGHOST,1\nSOAP,1\nWAX,x")).Value;
        var lines = await seller.Do<LevelListPreview, IReadOnlyList<PreviewLine>>(
            preview => preview.Lines(list, Ct));

        lines.Select(line => (line.Line.Sku, line.Before, line.Change, line.Wrong?.Code)).ShouldBe(
        [
            ("CANDLE", 5, 0, "inventory.below_reserved"), ("SOAP", 2, 7, null),
            ("GHOST", null, 0, "inventory.unknown_sku"), ("SOAP", 2, 0, "inventory.sku_twice"),
            ("WAX", null, 0, "inventory.line_unreadable"),
        ]);
        (await seller.Level("SOAP")).ShouldBe((2, 0));
        (await seller.Do<LevelListPreview, IReadOnlyList<LevelList>>(preview => preview.Latest(Ct)))
            .ShouldHaveSingleItem().AppliedAt.ShouldBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task It_is_looked_at_where_it_was_counted(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SET", 0));
        await seller.Bundle("SET", ("CANDLE", 1));
        await seller.Open("east");

        var list = (await Keep(seller, "CANDLE,3\nSET,1\nGHOST,1", "east")).Value;
        var lines = await seller.Do<LevelListPreview, IReadOnlyList<PreviewLine>>(
            preview => preview.Lines(list, Ct));

        lines.Select(line => (line.Line.Sku, line.Before, line.Change, line.Wrong?.Code)).ShouldBe(
        [
            ("CANDLE", 0, 3, null), ("SET", null, 0, "inventory.is_bundle"),
            ("GHOST", null, 0, "inventory.unknown_sku"),
        ]);
        (await Keep(seller, "CANDLE,3", "moon")).Problem!.Code.ShouldBe("inventory.unknown_location");
    }

    [Theory, InlineData(""), InlineData(" \n\n"), InlineData("sku,quantity")]
    public async Task An_empty_list_is_refused(string text)
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));

        (await Keep(seller, text)).Problem!.Code.ShouldBe("inventory.list_empty");
    }

    [Fact]
    public async Task A_list_that_is_too_long_is_refused()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var text = string.Join('\n', Enumerable.Range(0, 20_001).Select(at => $"S{at},1"));

        (await Keep(seller, text)).Problem!.Code.ShouldBe("inventory.too_many_lines");
    }

    private static Task<Result<LevelList>> Keep(Seller seller, string text, string? location = null) =>
        seller.Do<KeepLevelList, Result<LevelList>>(keep => keep.Run(text, location, "flood", Seller.Ana, Ct));
}
