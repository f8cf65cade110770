using System.Data.Common;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Inventory.Shortages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Inventory.Reserve;

public class ReserveStockTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("sqlite", 16, 15)]
    [InlineData("sqlite", 64, 50)]
    [InlineData("postgres", 16, 15)]
    [InlineData("postgres", 64, 50)]
    public async Task Of_many_buyers_at_once_exactly_as_many_get_a_unit_as_there_are(
        string database, int buyers, int units)
    {
        await using var seller = await Seller.On(database, ("CANDLE", units));

        var answers = await Task.WhenAll(Enumerable.Range(0, buyers).Select(_ => Buy(seller, ("CANDLE", 1))));

        answers.Count(answer => answer.Ok).ShouldBe(units);
        answers.Where(answer => !answer.Ok).ShouldAllBe(answer => answer.Problem!.Code == "inventory.not_enough");
        (await seller.Level("CANDLE")).ShouldBe((units, units));
        (await Kept(seller)).ShouldBe(units);
        (await seller.Ledger("CANDLE")).Sum(own => own.Quantity).ShouldBe(units);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Buyers_that_want_the_same_goods_in_opposite_order_do_not_deadlock(string database)
    {
        const int Buyers = 24;
        await using var seller = await Seller.On(database, ("CANDLE", Buyers), ("SOAP", Buyers), ("TOWEL", Buyers));

        var answers = await Task.WhenAll(Enumerable.Range(0, Buyers).Select(i => i % 2 == 0
            ? Buy(seller, ("CANDLE", 1), ("SOAP", 1), ("TOWEL", 1))
            : Buy(seller, ("TOWEL", 1), ("SOAP", 1), ("CANDLE", 1))));

        answers.ShouldAllBe(answer => answer.Ok);
        (await seller.Level("CANDLE"), await seller.Level("TOWEL")).ShouldBe(((Buyers, Buyers), (Buyers, Buyers)));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Within_a_batch_each_order_gets_all_or_nothing_in_the_order_given(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 3), ("SOAP", 1));
        var (first, second, third) = (NewId(), NewId(), NewId());

        var answers = await seller.InWork<IStock, IReadOnlyList<Result<Reserved>>>(stock => stock.Reserve(
            [
                new(first, [new("SOAP", 1), new("CANDLE", 1)]),
                new(second, [new("CANDLE", 1), new("SOAP", 1)]),
                new(third, [new("CANDLE", 1), new("CANDLE", 1)]),
            ],
            Seller.Ana, Ct));

        answers.Select(answer => answer.Problem?.Code).ShouldBe([null, "inventory.not_enough", null]);
        answers[1].Problem!.Facts
            .ShouldBe(new Dictionary<string, object> { ["sku"] = "SOAP", ["asked"] = 1, ["free"] = 0 });
        answers[2].Value.ShouldBe(new Reserved(third));
        (await seller.Level("CANDLE"), await seller.Level("SOAP")).ShouldBe(((3, 3), (1, 1)));
        (await Kept(seller)).ShouldBe(4);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_reserved_is_told_once_for_the_batch(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 3), ("SOAP", 1));

        await seller.InWork<IStock, int>(async stock =>
        {
            await stock.Reserve([new(NewId(), [new("SOAP", 1)]), new(NewId(), [new("CANDLE", 1)])], Seller.Ana, Ct);
            return 0;
        });

        var told = (await seller.Facts(nameof(StockChanged)))[^1];
        told.Body<StockChanged>().Skus.ShouldBe(["CANDLE", "SOAP"]);
        (told.Body<StockChanged>().MoreFree, told.By).ShouldBe((false, Seller.Ana));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_transaction_that_is_not_committed_leaves_nothing_behind(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 3));

        await using (var scope = seller.World.Scope())
        {
            await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
            var stock = scope.ServiceProvider.GetRequiredService<IStock>();
            (await stock.Reserve([new(NewId(), [new("CANDLE", 1)])], Seller.Ana, Ct))[0].Ok.ShouldBeTrue();
        }

        (await seller.Level("CANDLE")).ShouldBe((3, 0));
        (await Kept(seller)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Stock_of_another_workspace_is_unknown_here(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 3));

        var answer = await seller.InWork<IStock, IReadOnlyList<Result<Reserved>>>(
            stock => stock.Reserve([new(NewId(), [new("CANDLE", 1)])], Seller.Ana, Ct),
            Ids.New(TestClock.Start.AddSeconds(1)));

        answer[0].Problem!.Code.ShouldBe("inventory.unknown_sku");
        (await seller.Level("CANDLE")).ShouldBe((3, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_back_order_is_refused_as_such_with_what_is_expected(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 1));
        var expected = TestClock.Start.AddDays(3);
        await SetShortageTests.Set(seller, ShortageRule.BackOrder, 5, expected);

        var answer = await seller.InWork<IStock, IReadOnlyList<Result<Reserved>>>(
            stock => stock.Reserve([new(NewId(), [new("CANDLE", 2)])], Seller.Ana, Ct));

        answer[0].Problem!.Code.ShouldBe("inventory.back_ordered");
        answer[0].Problem!.Facts["expected"].ShouldBe(expected);
        (await seller.Level("CANDLE")).ShouldBe((1, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_database_itself_refuses_to_oversell(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 3));

        (await Should.ThrowAsync<DbException>(() => seller.Sql($"UPDATE stock_levels SET reserved = 4")))
            .Message.ShouldContain("never_oversold");
        (await Should.ThrowAsync<DbException>(() => seller.Sql($"UPDATE stock_levels SET reserved = -1")))
            .Message.ShouldContain("never_oversold");
        (await seller.Level("CANDLE")).ShouldBe((3, 0));
    }

    private static async Task<Result<Reserved>> Buy(Seller seller, params (string Sku, int Quantity)[] lines)
    {
        var request = new StockRequest(NewId(), [.. lines.Select(line => new StockLine(line.Sku, line.Quantity))]);
        await using var scope = seller.World.Scope();
        await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
        var answer = (await scope.ServiceProvider.GetRequiredService<IStock>().Reserve([request], Seller.Ana, Ct))[0];

        if (answer.Ok)
        {
            await work.Commit(Ct);
        }

        return answer;
    }

    private static Task<int> Kept(Seller seller) =>
        seller.World.Db(db => db.Set<Reservation>().SumAsync(own => own.Quantity, Ct));

    private static Guid NewId() => Ids.New(TestClock.Start);
}
