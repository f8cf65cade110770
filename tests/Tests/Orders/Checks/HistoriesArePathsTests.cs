using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Orders.Checks;

public class HistoriesArePathsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Real_histories_are_paths(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        await seller.Order(("CANDLE", 1)).Imported().Released().Confirmed();
        await seller.Order(("CANDLE", 1)).Imported().Held().Released();
        await seller.Order(("CANDLE", 9)).Imported().Released().Cancelled();

        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_missing_move_is_found(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).Imported().Released().Labelling();

        await seller.Sql($"DELETE FROM facts WHERE kind = 'OrderReleased'");

        (await seller.Findings()).ShouldBe(
            [$"order {order.Told.ExternalId}: OrderLabelAsked from Ready to Labelling, stood at OnHold"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_status_that_no_move_led_to_is_found(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).Imported().Released();

        await seller.Sql($"UPDATE orders SET status = 'Shipped'");

        (await seller.Findings()).ShouldBe(
        [
            $"order {order.Told.ExternalId}: stands at Shipped, its history ends at Ready",
            $"order {order.Told.ExternalId}: Shipped, and 1 units are still kept for it",
        ]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_history_without_an_order_is_found(string database)
    {
        await using var seller = await Seller.On(database);
        var order = await seller.Order(("CANDLE", 1)).Imported();
        var id = await order.Id();

        await seller.Sql($"DELETE FROM orders");

        (await seller.Findings()).ShouldBe([$"a history without an order: {id}"]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_move_that_the_table_does_not_know_is_found(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).Imported().Released().Shipped();
        await seller.Tell(new OrderHeld(OrderStatus.Shipped, OrderStatus.Held), await order.Id());
        await seller.Sql($"UPDATE orders SET status = 'Held'");

        (await seller.Findings())
            .ShouldBe([$"order {order.Told.ExternalId}: OrderHeld from Shipped to Held, stood at Shipped"]);
    }

    /// <summary>A transaction that began earlier may move an order that a later one made.</summary>
    [Fact]
    public async Task Moves_of_overlapping_transactions_are_read_in_the_order_they_were_written()
    {
        await using var seller = await Seller.On("postgres", ("CANDLE", 0));
        await using var early = seller.World.Scope();
        var db = early.ServiceProvider.GetRequiredService<AppDb>();
        await using var work = await db.Begin(Ct);
        await db.Database.ExecuteSqlAsync($"SELECT pg_current_xact_id()", Ct);

        var order = await seller.Order(("CANDLE", 1)).Imported();
        var row = await db.Set<Order>().SingleAsync(Ct);
        db.Tell(row.Cancel().Value, row.Id, Actor.System);
        await work.Commit(Ct);

        (await order.Status()).ShouldBe(OrderStatus.Cancelled);
        (await seller.Findings()).ShouldBeEmpty();
    }
}
