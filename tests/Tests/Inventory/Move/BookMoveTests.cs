using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Move;

public sealed class BookMoveTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("damaged", MovementKind.Adjusted, MoveCause.Damaged, -2)]
    [InlineData("lost", MovementKind.Adjusted, MoveCause.Lost, -2)]
    [InlineData("gift", MovementKind.Adjusted, MoveCause.Gift, -2)]
    [InlineData("own_use", MovementKind.Adjusted, MoveCause.OwnUse, -2)]
    [InlineData("scrap", MovementKind.Scrapped, null, -2)]
    [InlineData("fewer", MovementKind.Adjusted, MoveCause.Correction, -2)]
    [InlineData("found", MovementKind.Adjusted, MoveCause.Found, 2)]
    [InlineData("more", MovementKind.Adjusted, MoveCause.Correction, 2)]
    [InlineData("counted", MovementKind.Adjusted, MoveCause.Correction, -3)]
    public async Task The_choice_decides_kind_cause_and_whether_units_come(
        string cause, MovementKind kind, MoveCause? kept, int change)
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));

        var done = (await Book(seller, cause, "as seen", ("CANDLE", 2))).Value;

        done.Lines.ShouldBe([new("CANDLE", "main", change, 5 + change)]);
        var row = await seller.Moved("CANDLE", kind);
        (row.Quantity, row.Cause, row.ReferenceId).ShouldBe((change, kept, done.Id));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Units_that_are_kept_for_orders_stay(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 5));
        await seller.Order(("CANDLE", 4)).Imported();

        (await Book(seller, "damaged", null, ("SOAP", 1), ("CANDLE", 2))).Problem!.Code
            .ShouldBe("inventory.cannot_take");

        (await seller.Level("SOAP")).ShouldBe((5, 0));
        (await Book(seller, "damaged", null, ("CANDLE", 1))).Ok.ShouldBeTrue();
    }

    [Theory]
    [InlineData("stolen", "note", 1, "inventory.unknown_cause", "cause")]
    [InlineData(null, "note", 1, "inventory.unknown_cause", "cause")]
    [InlineData("damaged", "note", 0, "inventory.units_out_of_range", "units")]
    [InlineData("found", "note", -1, "inventory.units_out_of_range", "units")]
    [InlineData("found", "note", 10_000_000, "inventory.units_out_of_range", "units")]
    [InlineData("counted", "note", -1, "inventory.units_out_of_range", "units")]
    [InlineData("fewer", " ", 1, "inventory.note_missing", "note")]
    public async Task What_cannot_be_is_refused_and_changes_nothing(
        string? cause, string? note, int units, string code, string field)
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));

        var problem = (await Book(seller, cause, note, ("CANDLE", units))).Problem!;

        (problem.Code, problem.Field, problem.Kind).ShouldBe((code, field, ProblemKind.Invalid));
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
    }

    [Fact]
    public async Task A_count_of_nothing_is_a_count()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));

        (await Book(seller, "counted", "shelf is empty", ("CANDLE", 0))).Value.Lines[0].Change.ShouldBe(-5);
    }

    private static Task<Result<StockMoved>> Book(
        Seller seller, string? cause, string? note, params (string Sku, int Units)[] lines) =>
        seller.Do<BookMove, Result<StockMoved>>(book => book.Run(
            new(cause, note, [.. lines.Select(line => new BookedLine(line.Sku, line.Units))]), Seller.Ana, Ct));
}
