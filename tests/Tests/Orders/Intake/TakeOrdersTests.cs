using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Intake;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Intake;

/// <summary>The whole way of a file: NameColumns, AdvanceImport, TakeOrders, StopImport, RunImport.</summary>
public sealed class TakeOrdersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Rows_with_one_number_become_one_order_that_reserves_its_units(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9), ("BOWL", 9));
        var import = await seller.Checked(
            ImportWorld.Row("A-1", note: "gift") + ImportWorld.Row("A-2") + "A-1,BOWL,3,2.50,,,,,,\n");
        (import.State, import.Orders, import.Good, import.Bad).ShouldBe((ImportState.Checked, 2, 2, 0));
        (await Orders(seller)).ShouldBeEmpty();

        var done = (await seller.Take(import.Id)).Value;

        (done.State, done.Made).ShouldBe((ImportState.Done, 2));
        var order = (await Orders(seller)).Single(own => own.Number == "A-1");
        (order.IsByHand, order.Status, order.Units, order.BuyerNote).ShouldBe((true, OrderStatus.Ready, 4, "gift"));
        order.Total.ShouldBe(new Money(1_750, "USD"));
        ((await seller.Level("CANDLE")).Reserved, (await seller.Level("BOWL")).Reserved).ShouldBe((2, 3));
        (await seller.Facts(nameof(OrderReceived)))[0].Why!.Facts["text"].ToString().ShouldBe("orders.csv");
        (await seller.Facts(nameof(OrdersFileStarted), nameof(OrdersFileEnded))).Count.ShouldBe(2);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Every_bad_row_is_told_with_its_line_and_reason_and_the_good_can_be_taken(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        var import = await seller.Checked(
            ImportWorld.Row("A-1") + ImportWorld.Row("A-2", "LAMP") + ImportWorld.Row("A-3", units: "=1+1")
            + "A-4,CANDLE,1,x,Zoe,,Austin,78701,US,,TX\n" + ImportWorld.Row("") + ImportWorld.Row("A-6")
            + "A-6,CANDLE,0,,Ben,,,,,\n");

        (await seller.Told(import.Id)).ShouldBe(
        [
            (2, "A-1", ImportResult.Good, ""),
            (3, "A-2", ImportResult.Bad, "3:orders.new_sku_unknown"),
            (4, "A-3", ImportResult.Bad, "4:orders.new_quantity_invalid"),
            (5, "A-4", ImportResult.Bad, "5:orders.new_amount_invalid 5:orders.new_address_missing"),
            (6, "", ImportResult.Bad, "6:orders.new_number_invalid"),
            (7, "A-6", ImportResult.Bad, "7:orders.import_rows_differ 8:orders.new_quantity_invalid"),
        ]);
        (await seller.Do<ImportRows, IReadOnlyList<ImportRow>>(own => own.Orders(import.Id, null, 6, 1, Ct)))[0]
            .AllProblems[0].Problem.Code.ShouldBe("orders.import_rows_differ");
        var refused = (await seller.Take(import.Id)).Problem!;
        (refused.Code, refused.Facts["bad"]).ShouldBe(("orders.import_some_are_bad", 5));

        (await seller.Take(import.Id, TakeOrders.Good)).Value.Made.ShouldBe(1);
        (await Orders(seller)).Select(own => own.Number).ShouldBe(["A-1"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Only_the_chosen_are_taken_and_the_same_file_again_takes_only_the_rest(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        var rows = ImportWorld.Row("A-1") + ImportWorld.Row("A-2") + ImportWorld.Row("A-3");
        var first = await seller.Checked(rows);

        (await seller.Take(first.Id, TakeOrders.Chosen, 3, 99)).Value.Made.ShouldBe(1);
        (await seller.Told(first.Id)).Select(own => own.Result).ShouldBe(
            [ImportResult.Left, ImportResult.Made, ImportResult.Left]);

        var again = await seller.Checked(rows);
        (again.Good, again.Known).ShouldBe((2, 1));
        (await seller.Take(again.Id)).Value.Made.ShouldBe(2);
        (await Orders(seller)).Count.ShouldBe(3);
        (await seller.Level("CANDLE")).ShouldBe((9, 3));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_number_taken_meanwhile_is_known_and_not_made_twice(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        var first = await seller.Checked(ImportWorld.Row("A-1"));
        var second = await seller.Checked(ImportWorld.Row("A-1"));
        await seller.Take(first.Id);

        var done = (await seller.Take(second.Id)).Value;

        (done.Made, done.Known).ShouldBe((0, 1));
        (await Orders(seller)).ShouldHaveSingleItem();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_large_file_is_worked_through_by_the_job_and_can_be_stopped(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9_999));
        var rows = string.Concat(Enumerable.Range(1, 1_200).Select(i => ImportWorld.Row($"A-{i}")));
        var import = await seller.Checked(rows);
        import.State.ShouldBe(ImportState.Sorting);

        await seller.World.RunJobs(RunImport.JobKind);
        (await Find(seller, import.Id)).Good.ShouldBe(1_200);
        (await seller.Take(import.Id)).Value.State.ShouldBe(ImportState.Running);
        await seller.Do<AdvanceImport, bool>(advance => advance.Run(import.Id, Ct));
        var stopped = await seller.Do<StopImport, Result<OrderImport>>(stop => stop.Run(import.Id, Seller.Ana, Ct));
        await seller.World.RunJobs(RunImport.JobKind);

        stopped.Value.State.ShouldBe(ImportState.Stopped);
        (await Orders(seller)).Count.ShouldBe(250);
        (await seller.Do<StopImport, Result<OrderImport>>(stop => stop.Run(import.Id, Seller.Ana, Ct)))
            .Problem!.Code.ShouldBe("orders.import_not_now");
    }

    [Fact]
    public async Task Columns_are_named_whole_and_may_be_named_anew()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 9));
        var import = await seller.Send(ImportWorld.Row("A-1"));
        var at = GuessColumns.Of(import.HeadNames, new Dictionary<string, ImportField>()).At;

        (await Named(seller, import.Id, new(at.Where(own => own.Key != ImportField.City).ToDictionary())))
            .Problem!.Code.ShouldBe("orders.import_column_missing");
        (await Named(seller, import.Id, new(new Dictionary<ImportField, int>(at) { [ImportField.Tax] = 77 })))
            .Problem!.Code.ShouldBe("orders.import_column_unknown");
        (await seller.Take(import.Id)).Problem!.Code.ShouldBe("orders.import_not_now");
        (await Named(seller, import.Id, new(at))).Value.Good.ShouldBe(1);
        (await Named(seller, import.Id, new(new Dictionary<ImportField, int>(at) { [ImportField.Quantity] = 9 })))
            .Value.Bad.ShouldBe(1);
        (await Named(seller, Ids.New(TestClock.Start), new(at))).Problem!.Code.ShouldBe("orders.import_not_found");
    }

    [Fact]
    public async Task What_cannot_be_taken_is_refused()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 9));
        var bad = await seller.Checked(ImportWorld.Row("A-1", "LAMP"));

        (await seller.Take(bad.Id, TakeOrders.Good)).Problem!.Code.ShouldBe("orders.import_nothing_to_take");
        (await seller.Take(bad.Id, "some")).Problem!.Code.ShouldBe("orders.import_unknown_choice");
        (await seller.Take(Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("orders.import_not_found");
    }

    private static Task<Result<OrderImport>> Named(Seller seller, Guid id, ImportColumns columns) =>
        seller.Do<NameColumns, Result<OrderImport>>(name => name.Run(id, columns, Ct));

    private static async Task<OrderImport> Find(Seller seller, Guid id) =>
        (await seller.Do<ImportRows, OrderImport?>(rows => rows.Find(id, Ct)))!;

    private static Task<List<Order>> Orders(Seller seller) => seller.World.Db(
        db => db.Set<Order>().AsNoTracking().OrderBy(order => order.Number).ToListAsync(Ct));
}
