using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using static CreatorFlow.Tests.Channels.Statements.SettledShop;

namespace CreatorFlow.Tests.Channels.Statements;

public sealed class StatementBookTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Statements_are_listed_the_latest_first_and_their_lines_in_order(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Connected(world);
        world.Vendor.Settled.AddRange([Statement("1", 300), Statement("2", 20, Midnight.AddDays(1), currency: "GBP")]);
        world.Vendor.Lines["1"] = [Line("a", "577", 200), Line("b", "578", 60), Line("c", null, 40)];
        await Pull(world);

        var all = await Ask(world, book => book.List(null, 0, 10, Ct));
        all.Select(own => (own.Number, own.Settlement)).ShouldBe(
            [("2", new Money(20, "GBP")), ("1", new Money(300, "USD"))]);
        (await Ask(world, book => book.List(shopId, 1, 10, Ct))).Single().Number.ShouldBe("1");
        (await Ask(world, book => book.List(Ids.New(TestClock.Start), 0, 10, Ct))).ShouldBeEmpty();
        (await Ask(world, book => book.Count(shopId, Ct))).ShouldBe(2);
        var first = (await Ask(world, book => book.Find(all[1].Id, Ct)))!;
        first.Parts.ShouldBe([new(MoneyKind.OtherSales, 300)]);
        first.AddsUp.ShouldBeTrue();
        (await Ask(world, book => book.Transactions(first.Id, 1, 1, Ct))).Single().Number.ShouldBe("b");
        (await Ask(world, book => book.Find(Ids.New(TestClock.Start), Ct))).ShouldBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_has_what_several_statements_say_of_it_and_what_is_expected(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Connected(world);
        world.Vendor.Settled.AddRange([Statement("1", 300), Statement("2", -50, Midnight.AddDays(1))]);
        world.Vendor.Lines["1"] = [Line("a", "577", 250), Line("b", "578", 50)];
        world.Vendor.Lines["2"] = [Line("c", "577", -50, MoneyKind.Refund)];
        world.Vendor.Expectations.AddRange(
        [
            new("a", "579", "USD", -700, "", [new(MoneyKind.Sales, -500), new(MoneyKind.Adjustment, -200)]),
            new("b", null, "USD", -10, "", [new(MoneyKind.Adjustment, -10)]),
            new("c", "579", "GBP", 30, "9", [new(MoneyKind.Sales, 30)]),
            new("u", "579", "USD", 4900, "7", [new(MoneyKind.Sales, 4900)]),
        ]);
        await Pull(world);

        var settled = await Ask(world, book => book.OfOrders(shopId, ["577", "999"], Ct));
        settled.Keys.ShouldBe(["577"]);
        settled["577"].Select(line => line.Settlement.Minor).ShouldBe([250, -50]);
        var expected = await Ask(world, book => book.Expected(shopId, ["577", "579"], Ct));
        expected.Keys.ShouldBe(["579"]);
        expected["579"].Select(own => (own.Settlement, own.When)).ShouldBe(
            [(new Money(4200, "USD"), "7"), (new Money(30, "GBP"), "9")]);
        expected["579"][0].Parts.ShouldBe([new(MoneyKind.Sales, 4400), new(MoneyKind.Adjustment, -200)]);
        var standing = (await Ask(world, book => book.Standings(Ct))).Single();
        (standing.Shop.Name, standing.ReadAt, standing.Trouble, standing.ExpectedOrders).ShouldBe(
            ("Kettle Shop", world.Clock.GetUtcNow(), null, 1));
        standing.Expected.ShouldBe([new(30, "GBP"), new(4190, "USD")]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Pages_behind_a_place_hold_each_statement_once(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await Connected(world);
        world.Vendor.Settled.AddRange([Statement("1", 1), Statement("2", 2), Statement("3", 3, Midnight.AddDays(1))]);
        await Pull(world);
        var all = await Ask(world, book => book.List(null, 0, 10, Ct));
        var read = new List<StatementView>();
        (DateTimeOffset, Guid)? place = null;

        while (await Ask(world, book => book.After(place, 1, Ct)) is { Count: 1 } page)
        {
            read.AddRange(page);
            place = (page[0].At, page[0].Id);
        }

        read.Select(own => own.Number).ShouldBe(all.Select(own => own.Number));
        read.Count.ShouldBe(3);
    }

    [Fact]
    public async Task Reading_now_joins_the_job_that_waits()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Connected(world);
        await Pull(world);

        (await Ask(world, book => book.ReadNow(shopId, Ct))).Value.ShouldBe(shopId);

        (await world.RunJobs(PullStatements.JobKind)).ShouldBe(1);
        (await world.Jobs(PullStatements.JobKind)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_is_not_there_or_not_connected_is_not_read()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Connected(world);
        world.Vendor.Settled.Add(Statement("1", 300));
        await Pull(world);
        var id = (await Kept(world)).Single().Id;
        var nobody = Ids.New(TestClock.Start);

        (await Refused(world, book => book.ReadNow(nobody, Ct))).ShouldBe("channels.unknown_shop");
        (await Refused(world, book => book.ReadAgain(nobody, Ct))).ShouldBe("channels.unknown_statement");
        await world.With<DisconnectShop, bool>(async end => (await end.Run(shopId, Actor.System, Ct)).Ok);
        (await Refused(world, book => book.ReadNow(shopId, Ct))).ShouldBe("channels.not_connected");
        (await Refused(world, book => book.ReadAgain(id, Ct))).ShouldBe("channels.not_connected");
        (await world.Jobs(PullStatements.JobKind)).Count.ShouldBe(1);
    }

    private static Task<T> Ask<T>(ChannelWorld world, Func<IStatements, Task<T>> ask) => world.With(ask);

    private static async Task<string> Refused(ChannelWorld world, Func<IStatements, Task<Result<Guid>>> ask) =>
        (await world.With(ask)).Problem!.Code;
}
