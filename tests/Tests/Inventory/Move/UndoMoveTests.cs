using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Inventory.Move;

public sealed class UndoMoveTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_change_is_taken_back_by_a_counter_movement(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 5));
        var done = await Book(seller, "damaged", ("CANDLE", 2), ("SOAP", 1));

        var back = (await Undo(seller, done.Id)).Value;

        back.Lines.Select(line => (line.Sku, line.Change)).ShouldBe([("CANDLE", 2), ("SOAP", 1)]);
        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((5, 0), (5, 0)));
        var first = await seller.Moved("CANDLE", MovementKind.Adjusted);
        var second = await seller.Moved("CANDLE", MovementKind.Undone);
        (second.UndoesId, second.ReferenceId, second.Quantity).ShouldBe((first.Id, done.Id, 2));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_many_who_take_it_back_at_once_one_does(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var done = await Book(seller, "found", ("CANDLE", 3));

        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Undo(seller, done.Id)));

        answers.Count(answer => answer.Ok).ShouldBe(1);
        answers.Where(answer => !answer.Ok)
            .ShouldAllBe(answer => answer.Problem!.Code == "inventory.nothing_to_take_back");
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Taken_back_while_others_move_the_same_products_nobody_is_in_the_way_of_another(string database)
    {
        const int Rounds = 12;
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 5));
        var done = new List<StockMoved>();

        for (var round = 0; round < Rounds; round++)
        {
            done.Add(await Book(seller, "found", ("SOAP", 1), ("CANDLE", 1)));
        }

        await Task.WhenAll(done.SelectMany(own => new Task[]
        {
            Undo(seller, own.Id), Book(seller, "found", ("CANDLE", 1), ("SOAP", 1)),
        }));

        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((5 + Rounds, 0), (5 + Rounds, 0)));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Units_that_are_reserved_meanwhile_stay_and_the_others_go_back(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0), ("SOAP", 0));
        var done = await Book(seller, "found", ("CANDLE", 3), ("SOAP", 3));
        await seller.Order(("CANDLE", 2)).Imported();

        var back = (await Undo(seller, done.Id)).Value;

        (back.Lines.Count, back.Refused.Single().Problem.Code).ShouldBe((1, "inventory.cannot_take"));
        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((3, 2), (0, 0)));
        (await Undo(seller, done.Id)).Problem!.Code.ShouldBe("inventory.cannot_take");
    }

    [Fact]
    public async Task What_is_no_change_by_hand_is_not_taken_back()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var done = await Book(seller, "found", ("CANDLE", 3));

        (await Undo(seller, Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("inventory.nothing_to_take_back");
        (await Undo(seller, done.Id, Ids.New(TestClock.Start))).Problem!.Code
            .ShouldBe("inventory.nothing_to_take_back");
        (await seller.Level("CANDLE")).ShouldBe((8, 0));
    }

    private static async Task<StockMoved> Book(Seller seller, string cause, params (string Sku, int Units)[] lines) =>
        (await seller.Do<BookMove, Result<StockMoved>>(book => book.Run(
            new(cause, null, [.. lines.Select(line => new BookedLine(line.Sku, line.Units))]), Seller.Ana, Ct))).Value;

    private static Task<Result<StockMoved>> Undo(Seller seller, Guid id, Guid? workspace = null) =>
        seller.Do<UndoMove, Result<StockMoved>>(undo => undo.Run(id, Seller.Ana, Ct), workspace);
}
