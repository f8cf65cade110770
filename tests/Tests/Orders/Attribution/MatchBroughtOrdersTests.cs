using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Attribution;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using static CreatorFlow.Tests.Orders.Attribution.Brought;

namespace CreatorFlow.Tests.Orders.Attribution;

public sealed class MatchBroughtOrdersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_is_here_is_found_and_its_history_says_who_brought_it(string database)
    {
        await using var world = await OrderWorld.On(database);
        var id = await world.Imported(OrderWorld.Told("577"));

        await world.Brings("577", "999");

        (await Rows(world)).Select(row => (row.Number, row.OrderId, row.Creator, row.Content, row.ContentId)).ShouldBe(
        [
            ("577", id, "sample_creator", ContentKind.Video, "7412"),
            ("999", null, "sample_creator", ContentKind.Video, "7412"),
        ]);
        (await Told(world, id)).ShouldBe([new OrderBrought("sample_creator", ContentKind.Video, "7412")]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task One_that_waits_is_found_when_its_order_comes(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Brings("577", "578");
        var id = await world.Imported(OrderWorld.Told("577"));

        await world.World.React(Reaction);

        (await Rows(world)).Select(row => (row.Number, row.OrderId)).ShouldBe([("577", id), ("578", null)]);
        (await Told(world, id)).Count.ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_order_and_what_brought_it_may_come_in_one_batch(string database)
    {
        await using var world = await OrderWorld.On(database);
        world.Affiliates.Told["577"] = [GivenAffiliates.Share()];
        await Tell(world, ScriptedShops.Kettles.Id, "577");
        var id = await world.Imported(OrderWorld.Told("577"));

        await world.World.React(Reaction);

        (await Rows(world)).ShouldHaveSingleItem().OrderId.ShouldBe(id);
        (await Told(world, id)).Count.ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_told_again_changes_the_row_and_is_told_of_once(string database)
    {
        await using var world = await OrderWorld.On(database);
        var id = await world.Imported(OrderWorld.Told("577"));
        await world.Brings("577");
        world.Affiliates.Told["577"] = [GivenAffiliates.Share("live.leo", ContentKind.Live, 560)];

        await world.Brings("577");

        var row = (await Rows(world)).ShouldHaveSingleItem();
        (row.OrderId, row.Creator, row.Content).ShouldBe((id, "live.leo", ContentKind.Live));
        (await Told(world, id)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_order_of_another_shop_with_the_same_number_is_another_order()
    {
        await using var world = await OrderWorld.On();
        await world.Imported(OrderWorld.Told("577"));
        world.Affiliates.Told["577"] = [GivenAffiliates.Share()];
        await Tell(world, Ids.New(TestClock.Start), "577");

        await world.World.React(Reaction);

        (await Rows(world)).ShouldHaveSingleItem().OrderId.ShouldBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Another_workspace_sees_nothing_of_it(string database)
    {
        await using var world = await OrderWorld.On(database);
        await world.Brings("577");

        (await world.World.Db(db => db.Set<BroughtOrder>().CountAsync(Ct), Ids.New(TestClock.Start))).ShouldBe(0);
    }

    private static async Task<IReadOnlyList<OrderBrought>> Told(OrderWorld world, Guid orderId) =>
        [.. (await world.Facts(orderId)).Where(fact => fact.Is<OrderBrought>())
            .Select(fact => fact.Body<OrderBrought>())];
}
