using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Orders.Import;

public sealed class FollowLinksTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_of_an_unlinked_listing_wait_with_a_name_and_go_on_when_it_is_linked(string database)
    {
        await using var world = await OrderWorld.On(database);
        var told = OrderWorld.Told("1");
        var id = await world.Imported(
            told with { Lines = [told.Lines[0] with { Sku = ChannelOrderLine.Unlinked("17295") }] });
        var before = await Order(world, id);
        (before.Status, before.TroubleReason!.Code).ShouldBe((OrderStatus.NoStock, "orders.listing_unlinked"));

        await Linked(world, OrderWorld.Kettle);
        await world.World.React("orders.follow_links");
        (await Order(world, id)).TroubleReason!.Code.ShouldBe("orders.linked_waits");
        await world.World.React("orders.give_free_stock");

        (await Order(world, id)).Status.ShouldBe(OrderStatus.Ready);
        (await world.World.Db(db => db.Set<OrderLine>().Where(line => line.OrderId == id)
            .Select(line => line.Sku).SingleAsync(Ct))).ShouldBe(OrderWorld.Kettle);
    }

    [Fact]
    public async Task Orders_that_have_their_stock_are_left_alone()
    {
        await using var world = await OrderWorld.On();
        var id = await world.Imported(OrderWorld.Told("1"));

        await Linked(world, "OTHER");
        await world.World.React("orders.follow_links");

        (await world.World.Db(db => db.Set<OrderLine>().Where(line => line.OrderId == id)
            .Select(line => line.Sku).SingleAsync(Ct))).ShouldBe(OrderWorld.Kettle);
    }

    private static Task<Order> Order(OrderWorld world, Guid id) =>
        world.World.Db(db => db.Set<Order>().AsNoTracking().FirstAsync(order => order.Id == id, Ct));

    private static async Task Linked(OrderWorld world, string sku)
    {
        await using var scope = world.World.Scope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var work = await db.Begin(Ct);
        db.Tell(
            new ListingLinked("Kettle Shop", "Kettle", [ChannelOrderLine.Unlinked("17295")], sku),
            ScriptedShops.Kettles.Id, Actor.System);
        await work.Commit(Ct);
    }
}
