using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Deadlines;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Create;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Deadlines;

public sealed class SetCalendarTests
{
    private static readonly CalendarWish Slow = new(
        "18:00", ["monday", "tuesday", "wednesday", "thursday", "friday"], false, "", 4, 9, 9);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_open_orders_without_a_deadline_of_the_channel_are_reckoned_anew(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        var own = await seller.Order(("CANDLE", 1)).Imported();
        await seller.Import(seller.Told(("CANDLE", 1)) with { ExternalId = "77", DispatchBy = null });
        var id = (await Row(seller, "77")).Id;
        var before = (await Row(seller, "77")).DispatchBy;
        var channels = (await own.Row()).DispatchBy;

        (await Set(seller, Slow)).Ok.ShouldBeTrue();
        await seller.World.RunJobs(ReckonDeadlines.JobKind);

        var row = await Row(seller, "77");
        row.DeadlineFrom.ShouldBe(DeadlineSource.Calendar);
        row.DispatchBy!.Value.ShouldBeGreaterThan(before!.Value);
        var told = (await seller.Facts(nameof(OrderDeadlineMoved))).ShouldHaveSingleItem();
        (told.SubjectId, told.Body<OrderDeadlineMoved>(), told.Why!.Code)
            .ShouldBe((id, new(before, row.DispatchBy), "orders.calendar_changed"));
        (await own.Row()).DispatchBy.ShouldBe(channels, "the channel's own deadline wins");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_by_hand_follow_the_calendar_of_the_first_shop(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        var second = seller.Channel.Connect("Bo's soaps");
        await seller.Enter(NewOrders.Of("FAIR-1", "CANDLE"));
        var before = (await ByHand(seller)).DispatchBy;

        (await Set(seller, Slow, second.Id)).Ok.ShouldBeTrue();
        await seller.World.RunJobs(ReckonDeadlines.JobKind);
        (await ByHand(seller)).DispatchBy.ShouldBe(before);
        (await Set(seller, Slow)).Ok.ShouldBeTrue();
        await seller.World.RunJobs(ReckonDeadlines.JobKind);

        // Four business days from Monday; Thanksgiving is worked through.
        (await ByHand(seller)).DispatchBy.ShouldBe(new DateTimeOffset(2026, 11, 27, 23, 0, 0, TimeSpan.Zero));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task It_is_told_with_who_did_it_and_the_same_again_changes_nothing(string database)
    {
        await using var seller = await Seller.On(database);

        await Set(seller, Slow);
        await Set(seller, Slow);

        var told = (await seller.Facts(nameof(ShopCalendarSet))).ShouldHaveSingleItem();
        (told.SubjectId, told.By, told.Body<ShopCalendarSet>().CutOff).ShouldBe((seller.Shop.Id, Seller.Ana, "18:00"));
        var kept = await seller.Do<ShopCalendars, BusinessCalendar>(calendars => calendars.Of(seller.Shop, Ct));
        (kept.Rules.RegularDays, kept.Zone.Id).ShouldBe((4, "America/New_York"));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_unknown_shop_and_an_unclear_calendar_are_refused_and_leave_nothing(string database)
    {
        await using var seller = await Seller.On(database);

        (await Set(seller, Slow, Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("channels.unknown_shop");
        (await Set(seller, Slow with { CutOff = "" })).Problem!.Code.ShouldBe("orders.calendar_cut_off_unclear");
        (await seller.Facts(nameof(ShopCalendarSet))).ShouldBeEmpty();
    }

    private static Task<Result<CalendarRules>> Set(Seller seller, CalendarWish wish, Guid? shop = null) =>
        seller.Do<SetCalendar, Result<CalendarRules>>(set => set.Run(shop ?? seller.Shop.Id, wish, Seller.Ana, Ct));

    private static Task<Order> ByHand(Seller seller) => seller.World.Db(db => db.Set<Order>().AsNoTracking()
        .SingleAsync(order => order.ShopId == Order.NoShop, Ct));

    private static async Task<Order> Row(Seller seller, string number) =>
        await new GivenOrder(seller, seller.Told(("CANDLE", 1)) with { ExternalId = number }).Row();
}
