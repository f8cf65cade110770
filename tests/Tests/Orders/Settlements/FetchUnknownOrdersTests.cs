using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Import;
using CreatorFlow.Orders.Settlements;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using static CreatorFlow.Tests.Orders.Settlements.Settled;

namespace CreatorFlow.Tests.Orders.Settlements;

public sealed class FetchUnknownOrdersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_that_are_missing_are_asked_for_once_each(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Imported(OrderWorld.Told("577"));
        await world.Read("s1", ("577", Sale(1)), ("578", Sale(2)), ("578", Sale(3)), ("579", Sale(4)), (null, Sale(5)));

        (await Fetch(world)).Value.ShouldBe(2);

        var hints = await Inbox(world);
        hints.Select(row => (row.Topic, row.Lane)).Distinct()
            .ShouldBe([(ChannelHint.OrderTopic, ScriptedShops.Kettles.Id.ToString("N"))]);
        hints.Select(row => ChannelHint.FromJson(row.Body).ExternalOrderId).Order().ShouldBe(["578", "579"]);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Fetch(world)).Value.ShouldBe(2);
        (await Inbox(world)).Count.ShouldBe(4);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Those_that_were_never_asked_for_come_first(string database)
    {
        await using var world = await OrderWorld.On(database);
        (string?, (MoneyKind, long)[])[] lines =
            [.. Enumerable.Range(1, AskForOrders.MaxOrders + 1).Select(i => ($"9{i:0000}", Sale(1)))];
        await world.Read("s1", lines);

        (await Fetch(world)).Value.ShouldBe(AskForOrders.MaxOrders);
        (await Asked(world)).ShouldNotContain("91001");
        await world.Read("s1", lines);
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        (await Fetch(world)).Value.ShouldBe(AskForOrders.MaxOrders);

        (await Asked(world)).ShouldContain("91001");
    }

    [Fact]
    public async Task Where_none_is_missing_nothing_is_asked()
    {
        await using var world = await OrderWorld.On();
        await world.Read("s1", (null, Sale(5)));

        (await Fetch(world)).Problem!.Code.ShouldBe("orders.nothing_unmatched");
        (await Inbox(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_shop_that_is_not_here_is_not_asked()
    {
        await using var world = await OrderWorld.On();
        world.Statements.Shop = ScriptedShops.Kettles with { Id = Ids.New(TestClock.Start) };
        await world.Read("s1", ("578", Sale(5)));

        (await Fetch(world)).Problem!.Code.ShouldBe("orders.nothing_unmatched");
    }

    private static Task<Result<int>> Fetch(OrderWorld world) =>
        world.With<FetchUnknownOrders, Result<int>>(fetch => fetch.Run(Ct));

    private static async Task<IEnumerable<string>> Asked(OrderWorld world) =>
        (await Inbox(world)).Select(row => ChannelHint.FromJson(row.Body).ExternalOrderId);

    private static Task<List<InboxRow>> Inbox(OrderWorld world) =>
        world.World.Db(db => db.Set<InboxRow>().AsNoTracking().ToListAsync(Ct));
}
