using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Import;

public class ImportOrdersTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_new_order_waits_on_hold_with_its_stock_kept(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2));

        (await seller.Import(order.Told)).ShouldBe(new Imported(1, 0, 0));

        var row = await order.Row();
        (row.Status, row.Units, row.TotalMinor, row.Currency).ShouldBe((OrderStatus.OnHold, 2, 2_599L, "USD"));
        (row.ReservedAt, row.ReleasedAt, row.Trouble).ShouldBe((TestClock.Start, null, null));
        (await seller.Level("CANDLE")).ShouldBe((5, 2));
        var fact = (await order.Facts()).ShouldHaveSingleItem();
        fact.Body<OrderReceived>().ShouldBe(new OrderReceived(OrderStatus.None, OrderStatus.OnHold));
        (fact.By, fact.Why!.Code).ShouldBe((Actor.Channel("TikTok Shop"), "orders.on_hold_at_channel"));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_is_released_already_is_ready_at_once(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Where(GivenOrder.AsReleased).Imported();

        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await seller.Level("CANDLE")).ShouldBe((5, 2));
        (await order.Facts())[0].Why!.Code.ShouldBe("orders.received_released");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_cannot_be_met_whole_keeps_nothing_and_says_what_is_missing(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5), ("SOAP", 1));
        var order = await seller.Order(("CANDLE", 2), ("SOAP", 2)).Imported();

        var row = await order.Row();
        (row.Status, row.ReservedAt).ShouldBe((OrderStatus.NoStock, null));
        row.TroubleReason!.Code.ShouldBe("orders.short_of_stock");
        row.TroubleReason.Facts
            .ShouldBe(new Dictionary<string, object> { ["sku"] = "SOAP", ["asked"] = 2L, ["free"] = 1L });
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        (await seller.Level("SOAP")).ShouldBe((1, 0));
        (await seller.World.Db(db => db.Set<Reservation>().CountAsync(Ct))).ShouldBe(0);
    }

    [Fact]
    public async Task What_a_channel_sold_and_we_could_not_reserve_is_told_to_it_anew()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5), ("SOAP", 1), ("WICK", 9));
        var before = (await seller.Facts(nameof(StockChanged))).Count;
        await seller.Order(("SOAP", 2), ("CANDLE", 2)).Imported();

        var told = (await seller.Facts(nameof(StockChanged))).Skip(before).ShouldHaveSingleItem();
        told.Body<StockChanged>().Skus.ShouldBe(["CANDLE", "SOAP"]);
        told.Body<StockChanged>().MoreFree.ShouldBeFalse();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_for_a_sku_that_nobody_listed_waits_and_names_it(string database)
    {
        await using var seller = await Seller.On(database);
        var order = await seller.Order(("GHOST", 1)).Imported();

        var row = await order.Row();
        row.Status.ShouldBe(OrderStatus.NoStock);
        row.TroubleReason!.Code.ShouldBe("orders.unknown_sku");
        row.TroubleReason.Facts.ShouldBe(new Dictionary<string, object> { ["sku"] = "GHOST" });
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_same_word_twice_changes_nothing(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released();
        var (version, story) = ((await order.Row()).Version, await order.Story());

        await seller.Import(order.Told);

        ((await order.Row()).Version, await order.Status()).ShouldBe((version, OrderStatus.Ready));
        (await order.Story()).ShouldBe(story);
        (await seller.Level("CANDLE")).ShouldBe((5, 2));
        (await seller.World.Db(db => db.Set<OrderLine>().CountAsync(Ct))).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_word_that_comes_after_a_newer_one_is_stale(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var held = await seller.Order(("CANDLE", 2));
        var released = GivenOrder.AsReleased(held.Told) with { UpdatedAt = held.Told.UpdatedAt.AddSeconds(5) };

        (await seller.Import(released)).ShouldBe(new Imported(1, 0, 0));
        (await seller.Import(held.Told)).ShouldBe(new Imported(0, 0, 1));

        (await held.Status()).ShouldBe(OrderStatus.Ready);
        (await held.Story()).ShouldBe([nameof(OrderReceived)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_cancelled_order_is_not_revived_by_an_older_word(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported();
        var older = GivenOrder.AsReleased(order.Told) with { UpdatedAt = order.Told.UpdatedAt.AddSeconds(1) };
        await seller.Import(order.Told with
        {
            State = ChannelOrderState.Cancelled, UpdatedAt = order.Told.UpdatedAt.AddSeconds(2),
        });

        (await seller.Import(older)).ShouldBe(new Imported(0, 0, 1));
        (await order.Status()).ShouldBe(OrderStatus.Cancelled);
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Within_a_batch_the_earliest_placed_get_the_stock(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 2));
        var (first, second, third) =
            (seller.Told(("CANDLE", 1)), seller.Told(("CANDLE", 1)), seller.Told(("CANDLE", 1)));

        (await seller.Import(third, first, second)).ShouldBe(new Imported(3, 0, 0));

        (await Standing(seller)).ShouldBe([OrderStatus.OnHold, OrderStatus.OnHold, OrderStatus.NoStock]);
        (await seller.Level("CANDLE")).ShouldBe((2, 2));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_that_the_channel_ships_itself_takes_none_of_our_stock(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2))
            .Where(word => word with { FulfilledByChannel = true }).Imported().Released();

        (await order.Status()).ShouldBe(OrderStatus.OnHold);
        (await seller.Level("CANDLE")).ShouldBe((5, 0));

        await order.Says(word => word with { State = ChannelOrderState.Delivered });
        (await order.Status()).ShouldBe(OrderStatus.Delivered);
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
    }

    [Theory]
    [InlineData("sqlite", ChannelOrderState.Shipped, OrderStatus.Shipped)]
    [InlineData("sqlite", ChannelOrderState.InTransit, OrderStatus.InTransit)]
    [InlineData("sqlite", ChannelOrderState.Delivered, OrderStatus.Delivered)]
    [InlineData("sqlite", ChannelOrderState.Cancelled, OrderStatus.Cancelled)]
    public async Task An_order_first_seen_under_way_stands_there_and_takes_nothing(
        string database, ChannelOrderState told, OrderStatus expected)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Where(word => word with { State = told }).Imported();

        (await order.Status()).ShouldBe(expected);
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Another_workspace_sees_nothing_of_it(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        await seller.Order(("CANDLE", 2)).Imported();
        var other = Ids.New(TestClock.Start.AddSeconds(1));

        (await seller.World.Db(db => db.Set<Order>().CountAsync(Ct), other)).ShouldBe(0);
        (await seller.World.Db(db => db.Set<OrderLine>().CountAsync(Ct), other)).ShouldBe(0);
        (await seller.World.Db(db => db.Set<StockLevel>().CountAsync(Ct), other)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_same_number_in_two_shops_is_two_orders(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var told = seller.Told(("CANDLE", 2));
        var second = seller.Channel.Connect("Ben's soaps");

        (await seller.Import(told)).ShouldBe(new Imported(1, 0, 0));
        (await seller.Import(second, told)).ShouldBe(new Imported(1, 0, 0));

        (await seller.Level("CANDLE")).ShouldBe((5, 4));
        (await Standing(seller)).ShouldBe([OrderStatus.OnHold, OrderStatus.OnHold]);
    }

    private static Task<List<OrderStatus>> Standing(Seller seller) => seller.World.Db(db =>
        db.Set<Order>().OrderBy(order => order.PlacedAt).Select(order => order.Status).ToListAsync(Ct));
}
