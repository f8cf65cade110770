using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Inventory.Move;

public sealed class MoveStockTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Many_skus_move_in_one_commit_with_kind_cause_and_reference(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 2));
        var behind = Ids.New(TestClock.Start);

        var moved = (await Move(seller, new(MovementKind.Received, [new("SOAP", 4), new("CANDLE", -2)])
        {
            ReferenceId = behind, Cause = MoveCause.Found, Why = Reason.Note("two boxes"),
        })).Value;

        moved.Id.ShouldBe(behind);
        moved.Lines.ShouldBe([new("SOAP", "main", 4, 6), new("CANDLE", "main", -2, 3)]);
        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((3, 0), (6, 0)));
        var row = await seller.Moved("SOAP", MovementKind.Received);
        (row.Quantity, row.Cause, row.ReferenceId, row.ByName).ShouldBe((4, MoveCause.Found, behind, "Ana"));
        Reason.FromJson(row.Why!).Facts["text"].ShouldBe("two boxes");
        var told = (await seller.Facts(nameof(StockChanged)))[^1].Body<StockChanged>();
        told.Skus.ShouldBe(["CANDLE", "SOAP"]);
        told.MoreFree.ShouldBeTrue();
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task One_line_that_cannot_be_refuses_all_and_says_how_many_are_reserved(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 2));
        await seller.Order(("CANDLE", 3)).Imported();

        var problem = (await Move(
            seller, new(MovementKind.Scrapped, [new("SOAP", 1), new("CANDLE", -3)]))).Problem!;

        (problem.Code, problem.Kind).ShouldBe(("inventory.cannot_take", ProblemKind.Conflict));
        problem.Facts.ShouldBe(new Dictionary<string, object>
        {
            ["sku"] = "CANDLE", ["units"] = 3, ["onHand"] = 5, ["reserved"] = 3, ["free"] = 2,
        });
        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((5, 3), (2, 0)));
        (await seller.Ledger("SOAP")).Count.ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Line_by_line_the_others_hold(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 2));
        await seller.Order(("CANDLE", 3)).Imported();
        StockMoveLine[] lines =
        [
            new("CANDLE", 2, IsLevel: true), new("SOAP", 9, IsLevel: true), new("GHOST", 1),
            new("SOAP", 1, "attic"), new("SOAP", InventoryMost, null), new("SOAP", -1, IsLevel: true),
        ];

        var moved = (await Move(seller, new(MovementKind.Adjusted, lines) { EachLine = true })).Value;

        moved.Lines.ShouldBe([new("SOAP", "main", 7, 9)]);
        moved.Refused.Select(line => (line.Sku, line.Problem.Code)).ShouldBe(
        [
            ("CANDLE", "inventory.below_reserved"), ("GHOST", "inventory.unknown_sku"),
            ("SOAP", "inventory.not_kept_there"), ("SOAP", "inventory.out_of_range"),
            ("SOAP", "inventory.out_of_range"),
        ]);
        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((5, 3), (9, 0)));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_sku_may_stand_twice_and_each_line_has_its_movement(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));

        var moved = (await Move(seller, new(MovementKind.Received, [new("CANDLE", 4), new("CANDLE", -9)]))).Value;

        moved.Lines.Select(line => line.OnHand).ShouldBe([9, 0]);
        (await seller.Ledger("CANDLE")).Where(own => own.Kind == MovementKind.Received)
            .Select(own => own.Quantity).Order().ShouldBe([-9, 4]);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_changes_nothing_leaves_no_trace(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var facts = (await seller.Facts()).Count;

        var moved = (await Move(seller, new(MovementKind.Adjusted, [new("CANDLE", 5, IsLevel: true)]))).Value;

        moved.Lines.ShouldBe([new("CANDLE", "main", 0, 5)]);
        (await seller.Ledger("CANDLE")).Count.ShouldBe(1);
        (await seller.Facts()).Count.ShouldBe(facts);
    }

    [Fact]
    public async Task No_line_and_too_many_lines_are_refused()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var many = Enumerable.Repeat(new StockMoveLine("CANDLE", 1), MoveStock.MaxLines + 1).ToList();

        (await Move(seller, new(MovementKind.Received, []))).Problem!.Code.ShouldBe("inventory.nothing_to_move");
        (await Move(seller, new(MovementKind.Received, many))).Problem!.Code.ShouldBe("inventory.too_many_lines");
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Units_that_come_go_to_the_orders_that_wait(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 0));
        await seller.Order(("CANDLE", 2)).Imported();

        (await Move(seller, new(MovementKind.Received, [new("CANDLE", 3)]))).Ok.ShouldBeTrue();
        await seller.World.React("orders.give_free_stock");

        (await seller.Level("CANDLE")).ShouldBe((3, 2));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_takers_at_once_as_many_succeed_as_there_are_free_units(string database)
    {
        const int Takers = 24;
        await using var seller = await Seller.On(database, ("CANDLE", 10));
        await seller.Order(("CANDLE", 3)).Imported();

        var answers = await Task.WhenAll(Enumerable.Range(0, Takers).Select(
            _ => Move(seller, new(MovementKind.Scrapped, [new("CANDLE", -1)]))));

        answers.Count(answer => answer.Ok).ShouldBe(7);
        answers.Where(answer => !answer.Ok).ShouldAllBe(answer => answer.Problem!.Code == "inventory.cannot_take");
        (await seller.Level("CANDLE")).ShouldBe((3, 3));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Moves_of_the_same_goods_in_opposite_order_do_not_deadlock(string database)
    {
        const int Movers = 16;
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 5), ("TOWEL", 5));

        var answers = await Task.WhenAll(Enumerable.Range(0, Movers).Select(i => Move(
            seller,
            new(MovementKind.Received, i % 2 == 0
                ? [new("CANDLE", 1), new("SOAP", 1), new("TOWEL", 1)]
                : [new("TOWEL", 1), new("SOAP", 1), new("CANDLE", 1)]))));

        answers.ShouldAllBe(answer => answer.Ok);
        (await seller.Level("SOAP")).ShouldBe((5 + Movers, 0));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Stock_of_another_workspace_is_unknown_here(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));

        (await Move(seller, new(MovementKind.Received, [new("CANDLE", 1)]), Ids.New(TestClock.Start.AddSeconds(1))))
            .Problem!.Code.ShouldBe("inventory.unknown_sku");
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
    }

    private const int InventoryMost = 9_999_999;

    private static async Task<Result<StockMoved>> Move(Seller seller, StockMove move, Guid? workspace = null)
    {
        await using var scope = seller.World.Scope(workspace);
        await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
        var answer = await scope.ServiceProvider.GetRequiredService<IMoveStock>().Run(move, Seller.Ana, Ct);

        if (answer.Ok)
        {
            await work.Commit(Ct);
        }

        return answer;
    }
}
