using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Create;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Create;

public sealed class CreateOrderTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_by_hand_reserves_its_units_and_tells_who_entered_it(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));

        var id = (await seller.Enter(NewOrders.Of("FAIR-1", "CANDLE"))).Value;

        var order = await seller.Entered(id);
        (order.Number, order.IsByHand, order.Status, order.Units).ShouldBe(("FAIR-1", true, OrderStatus.Ready, 2));
        order.Total.ShouldBe(new Money(2_499, "USD"));
        (order.BuyerName, order.Address!.Country, order.BuyerNote).ShouldBe(("Zoë Álvarez", "US", "as a gift"));
        (await seller.Level("CANDLE")).ShouldBe((5, 2));
        var told = (await seller.ToldOf(id)).ShouldHaveSingleItem();
        told.Body<OrderReceived>().ShouldBe(new OrderReceived(OrderStatus.None, OrderStatus.Ready));
        (told.By, told.Why!.Code).ShouldBe((Seller.Ana, "orders.entered_by_hand"));
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Its_deadline_is_the_one_that_was_given_else_that_of_the_calendar(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 50));
        var wanted = TestClock.Start.AddDays(9);

        var given = await seller.Entered(
            (await seller.Enter(NewOrders.Of("FAIR-1", "CANDLE") with { DispatchBy = wanted })).Value);
        var usual = await seller.Entered((await seller.Enter(NewOrders.Of("FAIR-2", "CANDLE"))).Value);
        seller.Channel.Disconnect(seller.Shop.Id);
        var without = await seller.Entered((await seller.Enter(NewOrders.Of("FAIR-3", "CANDLE"))).Value);

        (given.DispatchBy, given.DeadlineFrom).ShouldBe((wanted, DeadlineSource.Channel));
        // Two business days from Monday, to the end of the day in New York, and in world time without a shop.
        (usual.DispatchBy, usual.DeadlineFrom).ShouldBe(
            (new DateTimeOffset(2026, 11, 26, 4, 59, 0, TimeSpan.Zero), DeadlineSource.Calendar));
        without.DispatchBy.ShouldBe(new DateTimeOffset(2026, 11, 25, 23, 59, 0, TimeSpan.Zero));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task It_ships_like_any_other_and_no_channel_is_told(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var id = (await seller.Enter(NewOrders.Of("FAIR-1", "CANDLE"))).Value;

        (await seller.Do<ShipOrder, Result<Guid>>(ship => ship.Run(id, new("orders.asked"), Seller.Ana, Ct)))
            .Problem.ShouldBeNull();
        await seller.World.RunJobs(PurchaseLabels.JobKind);
        await seller.World.React("orders.follow_labels");

        (await seller.Entered(id)).Status.ShouldBe(OrderStatus.Shipped);
        (await seller.Level("CANDLE")).ShouldBe((3, 0));
        (await JobsOf(seller, ConfirmToChannel.JobKind)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task It_is_cancelled_without_asking_a_channel(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var id = (await seller.Enter(NewOrders.Of("FAIR-1", "CANDLE"))).Value;

        (await seller.Do<CancelOrder, Result<Guid>>(cancel => cancel.Run(id, "changed mind", Seller.Ana, Ct)))
            .Ok.ShouldBeTrue();

        (await seller.Level("CANDLE")).ShouldBe((5, 0));
        (await JobsOf(seller, CancelAtChannel.JobKind)).ShouldBe(0);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_number_is_taken_once_and_the_second_is_told_by_whom(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var id = (await seller.Enter(NewOrders.Of("FAIR-1", "CANDLE"))).Value;

        var problem = (await seller.Enter(NewOrders.Of("FAIR-1", "CANDLE"))).Problem!;

        (problem.Code, problem.Kind, problem.Field).ShouldBe(
            ("orders.new_number_taken", ProblemKind.Conflict, "number"));
        problem.Facts["orderId"].ShouldBe(id.ToString());
        (await seller.Level("CANDLE")).ShouldBe((5, 2));
        (await seller.Enter(NewOrders.Of("FAIR-1", "CANDLE"), Ids.New(TestClock.Start))).Problem!.Code
            .ShouldBe("orders.new_sku_unknown");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Two_who_enter_one_number_at_once_make_one_order(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 50));

        var answers = await Task.WhenAll(
            Enumerable.Range(0, 6).Select(_ => seller.Enter(NewOrders.Of("FAIR-1", "CANDLE"))));

        answers.Count(answer => answer.Ok).ShouldBe(1);
        answers.Where(answer => !answer.Ok).ShouldAllBe(answer => answer.Problem!.Code == "orders.new_number_taken");
        (await seller.Level("CANDLE")).ShouldBe((50, 2));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Without_stock_it_waits_like_any_other(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 1));

        var id = (await seller.Enter(NewOrders.Of("FAIR-1", "CANDLE"))).Value;

        var order = await seller.Entered(id);
        (order.Status, order.TroubleReason!.Code).ShouldBe((OrderStatus.NoStock, "orders.short_of_stock"));
    }

    [Fact]
    public async Task Without_a_number_it_gets_one()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));

        var first = await seller.Entered((await seller.Enter(NewOrders.Of("", "CANDLE"))).Value);
        var second = await seller.Entered((await seller.Enter(NewOrders.Of("", "CANDLE"))).Value);

        first.Number.ShouldMatch("^H-[0-9A-Z]{8}$");
        second.Number.ShouldNotBe(first.Number);
    }

    private static Task<int> JobsOf(Seller seller, string kind) =>
        seller.World.Db(db => db.Set<JobRow>().CountAsync(job => job.Kind == kind, Ct));
}
