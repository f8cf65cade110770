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
        world.Vendor.Expectations.Add(new("u", "579", "USD", 4200, "7", [new(MoneyKind.Sales, 4200)]));
        await Pull(world);

        var settled = await Ask(world, book => book.OfOrders(shopId, ["577", "999"], Ct));
        settled.Keys.ShouldBe(["577"]);
        settled["577"].Select(line => line.Settlement.Minor).ShouldBe([250, -50]);
        var expected = await Ask(world, book => book.Expected(shopId, ["577", "579"], Ct));
        expected.Keys.ShouldBe(["579"]);
        (expected["579"].Settlement, expected["579"].When).ShouldBe((new Money(4200, "USD"), "7"));
        var standing = (await Ask(world, book => book.Standings(Ct))).Single();
        (standing.Shop.Name, standing.ReadAt, standing.Trouble, standing.ExpectedOrders).ShouldBe(
            ("Kettle Shop", world.Clock.GetUtcNow(), null, 1));
        standing.Expected.ShouldBe([new(4200, "USD")]);
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
