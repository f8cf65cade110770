using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Settlements;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using static CreatorFlow.Tests.Orders.Settlements.Settled;

namespace CreatorFlow.Tests.Orders.Settlements;

public sealed class MatchSettlementsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Lines_are_given_to_their_orders_and_the_others_say_why_not(string database)
    {
        await using var world = await OrderWorld.On(database);
        var id = await world.Imported(OrderWorld.Told("577"));

        await world.Read("s1", ("577", Sale(3010)), ("999", Sale(500)), (null, [(MoneyKind.Adjustment, -200)]));

        (await Lines(world)).Select(line => (line.Line, line.OrderId, line.State, line.SettlementMinor)).ShouldBe(
        [
            (1, id, MatchState.Matched, 3010), (2, null, MatchState.UnknownOrder, 500),
            (3, null, MatchState.NoOrder, -200),
        ]);
        (await Told(world, id)).ShouldBe([3010]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_line_finds_its_order_when_it_comes_later(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Read("s1", ("577", Sale(3010)), ("578", Sale(500)));
        await world.Read("s2", ("577", [(MoneyKind.Refund, -1000)]));
        var id = await world.Imported(OrderWorld.Told("577"));

        await world.World.React(Reaction);

        (await Lines(world)).Where(line => line.State == MatchState.Matched)
            .Select(line => (line.OrderId, line.SettlementMinor))
            .ShouldBe([(id, 3010), (id, -1000)], ignoreOrder: true);
        (await Told(world, id)).ShouldBe([3010, -1000], ignoreOrder: true);
        (await Lines(world)).Single(line => line.State == MatchState.UnknownOrder).OrderNumber.ShouldBe("578");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_statement_that_changed_replaces_its_lines_and_tells_what_is_new(string database)
    {
        await using var world = await OrderWorld.On(database);
        var first = await world.Imported(OrderWorld.Told("577"));
        var second = await world.Imported(OrderWorld.Told("578"));
        await world.Read("s1", ("577", Sale(3010)), ("578", Sale(500)), ("579", Sale(1)));

        await world.Read("s1", ("577", Sale(3010)), ("578", Sale(450)));

        (await Lines(world)).Select(line => (line.OrderId, line.SettlementMinor))
            .ShouldBe([(first, 3010), (second, 450)]);
        (await Told(world, first)).ShouldBe([3010]);
        (await Told(world, second)).ShouldBe([500, 450], ignoreOrder: true);
    }

    [Fact]
    public async Task Several_lines_of_one_statement_may_be_about_one_order()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told("577"));

        await world.Read("s1", ("577", Sale(3010)), ("577", [(MoneyKind.Refund, -1000)]));

        (await Lines(world)).ShouldAllBe(line => line.OrderId == id);
        (await Told(world, id)).ShouldBe([3010, -1000], ignoreOrder: true);
    }

    [Fact]
    public async Task An_order_of_another_shop_with_the_same_number_is_another_order()
    {
        await using var world = await OrderWorld.On();
        await world.Imported(OrderWorld.Told("577"));
        world.Statements.Shop = ScriptedShops.Kettles with { Id = Ids.New(TestClock.Start) };

        await world.Read("s1", ("577", Sale(3010)));

        (await Lines(world)).Single().State.ShouldBe(MatchState.UnknownOrder);
    }

    [Fact]
    public async Task Another_workspace_sees_nothing_of_it()
    {
        await using var world = await OrderWorld.On();
        await world.Read("s1", ("577", Sale(3010)));

        (await world.World.Db(db => db.Set<SettledLine>().CountAsync(Ct), Ids.New(TestClock.Start))).ShouldBe(0);
    }

    private static async Task<IReadOnlyList<long>> Told(OrderWorld world, Guid orderId) =>
        [.. (await world.Facts(orderId)).Where(fact => fact.Is<OrderSettled>())
            .Select(fact => fact.Body<OrderSettled>().SettlementMinor).Reverse()];
}
