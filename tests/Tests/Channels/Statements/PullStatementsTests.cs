using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using static CreatorFlow.Tests.Channels.Statements.SettledShop;

namespace CreatorFlow.Tests.Channels.Statements;

public sealed class PullStatementsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Statements_are_read_with_all_their_lines_and_told_of(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Connected(world);
        world.Vendor.Settled.AddRange(
            [Statement("1", 300), Statement("2", -50, Midnight.AddDays(1), StatementState.Processing)]);
        world.Vendor.Lines["1"] = [Line("a", "577", 250), Line("b", "578", 90), Line("c", null, -40)];
        world.Vendor.Lines["2"] = [Line("d", "577", -50, MoneyKind.Refund)];

        await Pull(world);

        var statements = await Kept(world);
        statements.Select(own => (
            own.ShopId, own.Number, own.State, own.SettlementMinor, own.DifferenceMinor, own.Lines))
            .ShouldBe(
            [
                (shopId, "1", StatementState.Paid, 300, 0, 3), (shopId, "2", StatementState.Processing, -50, 0, 1),
            ]);
        (await Lines(world)).Select(line => (line.Number, line.OrderNumber, line.Kind, line.SettlementMinor)).ShouldBe(
        [
            ("a", "577", TransactionKind.Order, 250), ("b", "578", TransactionKind.Order, 90),
            ("c", null, TransactionKind.Adjustment, -40), ("d", "577", TransactionKind.Order, -50),
        ]);
        (await Told(world)).Select(told => (told.Number, told.SettlementMinor, told.Transactions, told.IsNew)).ShouldBe(
            [("1", 300, 3, true), ("2", -50, 1, true)]);
        (await Standing(world))!.NewestAt.ShouldBe(Midnight.AddDays(1));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_says_the_same_is_left_alone(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await Connected(world);
        world.Vendor.Settled.Add(Statement("1", 300));
        world.Vendor.Lines["1"] = [Line("a", "577", 300)];
        await Pull(world);

        await Pull(world);

        world.Vendor.LineReads.ShouldBe(["1"]);
        (await Told(world)).Count.ShouldBe(1);
        (await Lines(world)).Count.ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_statement_that_changes_is_read_again_and_keeps_its_place(string database)
    {
        await using var world = await ChannelWorld.On(database);
        await Connected(world);
        world.Vendor.Settled.Add(Statement("1", 300, state: StatementState.Processing));
        world.Vendor.Lines["1"] = [Line("a", "577", 250), Line("b", "578", 50)];
        await Pull(world);
        var id = (await Kept(world)).Single().Id;
        world.Vendor.Settled[0] = Statement("1", 260);
        world.Vendor.Lines["1"] = [Line("b", "578", 20), Line("c", "579", 240)];

        await Pull(world);

        var own = (await Kept(world)).ShouldHaveSingleItem();
        (own.Id, own.SettlementMinor, own.State).ShouldBe((id, 260, StatementState.Paid));
        (await Lines(world)).Select(line => (line.Number, line.SettlementMinor)).ShouldBe([("b", 20), ("c", 240)]);
        (await Told(world)).Select(told => (told.IsNew, told.State)).ShouldBe(
            [(true, StatementState.Processing), (false, StatementState.Paid)]);
    }

    [Fact]
    public async Task What_the_lines_leave_unexplained_is_kept()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.Settled.Add(Statement("1", 300));
        world.Vendor.Lines["1"] = [Line("a", "577", 250), Line("r", null, 0, reserve: -70)];

        await Pull(world);

        var own = (await Kept(world)).Single();
        (own.DifferenceMinor, own.ReserveMinor).ShouldBe((50, -70));
        (await Told(world)).Single().DifferenceMinor.ShouldBe(50);
    }

    [Fact]
    public async Task A_line_on_two_pages_is_kept_once()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.Settled.Add(Statement("1", 100));
        world.Vendor.Lines["1"] = [Line("a", "577", 60), Line("b", "578", 40), Line("b", "578", 40)];

        await Pull(world);

        (await Lines(world)).Select(line => line.Number).ShouldBe(["a", "b"]);
        (await Kept(world)).Single().DifferenceMinor.ShouldBe(0);
    }

    [Fact]
    public async Task It_reaches_back_behind_the_newest_and_to_money_on_its_way()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        await Pull(world);
        world.Vendor.Settled.Add(Statement("1", 0, Midnight.AddDays(-20), StatementState.Failed));
        world.Vendor.Settled.Add(Statement("2", 0));
        await Pull(world);
        await Pull(world);
        world.Vendor.Settled[0] = Statement("1", 0, Midnight.AddDays(-20));
        await Pull(world);
        await Pull(world);

        var first = TestClock.Start.AddHours(6) - TimeSpan.FromDays(90);
        world.Vendor.Since.ShouldBe(
        [
            first, first.AddHours(6), Midnight.AddDays(-20), Midnight.AddDays(-20), Midnight.AddDays(-7),
        ]);
    }

    [Fact]
    public async Task It_comes_again_every_six_hours()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Connected(world);

        await Pull(world);

        var job = (await world.Jobs(PullStatements.JobKind)).ShouldHaveSingleItem();
        (job.Key, job.DueAt).ShouldBe((shopId.ToString("N"), world.Clock.GetUtcNow().AddHours(6)));
    }

    [Fact]
    public async Task What_is_not_settled_yet_is_kept_until_it_is_not_listed_any_more()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Connected(world);
        world.Vendor.Expectations.AddRange(
        [
            new("u1", "577", "USD", 4200, "1750000000", [new(MoneyKind.Sales, 4200)]),
            new("u2", "578", "USD", 100, "", []), new("u3", null, "USD", -10, "", []),
        ]);
        await Pull(world);
        world.Vendor.Expectations.RemoveAt(0);
        await Pull(world);

        var left = await world.World.Db(db => db.Set<ExpectedLine>().AsNoTracking()
            .OrderBy(line => line.Number).ToListAsync(Ct));
        left.Select(line => (line.ShopId, line.Number, line.SettlementMinor)).ShouldBe(
            [(shopId, "u2", 100), (shopId, "u3", -10)]);
    }

    [Fact]
    public async Task A_shop_that_does_not_let_statements_be_read_stays_connected_and_says_why()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Connected(world);
        world.Vendor.Failure = new(ChannelFailureKind.Refused, "scope missing", "105005");

        await Pull(world);

        (await world.Shop(shopId)).Status.ShouldBe(ConnectionStatus.Connected);
        (await Standing(world))!.Trouble.ShouldBe("scope missing");
        (await world.Jobs(PullStatements.JobKind)).Single().DueAt.ShouldBe(world.Clock.GetUtcNow().AddHours(6));
        world.Vendor.Failure = null;
        await Pull(world);
        (await Standing(world))!.Trouble.ShouldBeNull();
    }

    [Fact]
    public async Task An_overload_is_tried_again_before_its_time()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.Failure = new(ChannelFailureKind.Retry, "busy", null);

        await Pull(world);

        var job = (await world.Jobs(PullStatements.JobKind)).Single();
        job.DueAt.ShouldBeLessThan(world.Clock.GetUtcNow().AddHours(1));
        (await Standing(world))!.Trouble.ShouldBe("busy");
    }

    [Fact]
    public async Task Too_many_calls_are_no_trouble_of_the_shop()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.Failure = new(ChannelFailureKind.RateLimited, "slow down", "36009002");

        await Pull(world);

        (await Standing(world)).ShouldBeNull();
        (await world.Jobs(PullStatements.JobKind)).Single().DueAt
            .ShouldBeLessThan(world.Clock.GetUtcNow().AddMinutes(1));
    }

    [Fact]
    public async Task A_shop_that_was_disconnected_is_asked_no_more()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Connected(world);
        await world.With<DisconnectShop, bool>(async end => (await end.Run(shopId, Actor.System, Ct)).Ok);

        await Pull(world);

        (await world.Jobs(PullStatements.JobKind)).ShouldBeEmpty();
        world.Vendor.Since.ShouldBeEmpty();
    }

    [Fact]
    public async Task One_statement_is_read_again_whatever_it_says()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Connected(world);
        world.Vendor.Settled.AddRange([Statement("0", 1), Statement("1", 300)]);
        world.Vendor.Lines["1"] = [Line("a", "577", 250)];
        await Pull(world);
        world.Vendor.Lines["1"] = [Line("a", "577", 300)];
        var id = (await Kept(world)).Single(own => own.Number == "1").Id;

        (await world.With<IStatements, bool>(async book => (await book.ReadAgain(id, Ct)).Ok)).ShouldBeTrue();
        (await world.RunJobs(PullStatements.JobKind)).ShouldBe(1);

        world.Vendor.LineReads.ShouldBe(["0", "1", "1"]);
        (await Kept(world)).Single(own => own.Number == "1").DifferenceMinor.ShouldBe(0);
        (await world.Jobs(PullStatements.JobKind)).Select(job => job.Key).ShouldBe([shopId.ToString("N")]);
    }

    [Fact]
    public async Task One_that_is_not_listed_any_more_stays_and_the_standing_says_so()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.Settled.Add(Statement("1", 300));
        await Pull(world);
        var id = (await Kept(world)).Single().Id;
        world.Vendor.Settled.Clear();

        (await world.With<IStatements, bool>(async book => (await book.ReadAgain(id, Ct)).Ok)).ShouldBeTrue();
        (await world.RunJobs(PullStatements.JobKind)).ShouldBe(1);

        (await Standing(world))!.Trouble.ShouldBe(
            "The channel does not list statement 1 any more: it stays as it was read last.");
        (await Kept(world)).Single().SettlementMinor.ShouldBe(300);
    }

    [Fact]
    public async Task A_statement_belongs_to_its_workspace()
    {
        await using var world = await ChannelWorld.On();
        await Connected(world);
        world.Vendor.Settled.Add(Statement("1", 300));
        await Pull(world);

        (await world.World.Db(db => db.Set<ShopStatement>().CountAsync(Ct), Ids.New(TestClock.Start))).ShouldBe(0);
    }
}
