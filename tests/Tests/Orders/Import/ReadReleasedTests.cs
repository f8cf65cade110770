using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Import;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Import;

public sealed class ReadReleasedTests
{
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_hold_hour_is_kept_to_the_second(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await OnHold(seller);

        seller.World.Clock.Advance(TimeSpan.FromHours(1) - Second);
        Released(seller, order);
        (await seller.World.RunJobs(ReadReleased.JobKind)).ShouldBe(0, "a second before the hour is over");
        (await order.Status()).ShouldBe(OrderStatus.OnHold);
        (await Ship(seller, await order.Id())).Problem!.Code.ShouldBe("orders.not_ready");

        seller.World.Clock.Advance(Second);
        (await seller.World.RunJobs(ReadReleased.JobKind)).ShouldBe(1, "in the very second");
        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await order.Facts()).Single(fact => fact.Is<OrderReleased>()).At
            .ShouldBe(TestClock.Start.AddHours(1));
        (await Ship(seller, await order.Id())).Ok.ShouldBeTrue();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task While_the_channel_has_not_released_it_nothing_ships_and_it_is_asked_again(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await OnHold(seller);
        seller.Channel.Hold(seller.Shop.Id, order.Told);

        seller.World.Clock.Advance(TimeSpan.FromHours(1));
        await seller.World.RunJobs(ReadReleased.JobKind);
        (await order.Status()).ShouldBe(OrderStatus.OnHold);
        (await seller.World.RunJobs(ReadReleased.JobKind)).ShouldBe(0);

        Released(seller, order);
        seller.World.Clock.Advance(ReadReleased.AskAgainAfter);
        await seller.World.RunJobs(ReadReleased.JobKind);
        (await order.Status()).ShouldBe(OrderStatus.Ready);
        seller.World.Clock.Advance(ReadReleased.Patience);
        (await seller.World.RunJobs(ReadReleased.JobKind)).ShouldBe(0, "it is over");
    }

    [Fact]
    public async Task Orders_whose_holds_end_in_one_second_are_asked_for_together()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var told = Enumerable.Range(0, 3)
            .Select(_ => seller.Told(("CANDLE", 1)) with { PaidAt = TestClock.Start }).ToArray();
        await seller.Import(told);

        foreach (var word in told)
        {
            seller.Channel.Hold(
                seller.Shop.Id, GivenOrder.AsReleased(word) with { UpdatedAt = word.UpdatedAt.AddHours(1) });
        }

        seller.World.Clock.Advance(TimeSpan.FromHours(1));
        (await seller.World.RunJobs(ReadReleased.JobKind)).ShouldBe(1);
        (await new GivenOrder(seller, told[2]).Status()).ShouldBe(OrderStatus.Ready);
    }

    [Fact]
    public async Task A_cancellation_in_the_hour_ends_the_matter()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var order = await OnHold(seller);
        await order.Says(word => word with { State = CreatorFlow.Channels.Contracts.ChannelOrderState.Cancelled });

        seller.World.Clock.Advance(TimeSpan.FromHours(1));
        await seller.World.RunJobs(ReadReleased.JobKind);

        (await order.Status()).ShouldBe(OrderStatus.Cancelled);
        (await seller.Level("CANDLE")).ShouldBe((5, 0));
    }

    private static async Task<GivenOrder> OnHold(Seller seller)
    {
        var told = seller.Told(("CANDLE", 1)) with { PaidAt = TestClock.Start };
        await seller.Import(told);
        return new(seller, told);
    }

    /// <summary>The channel lets it go, and its webhook is lost.</summary>
    private static void Released(Seller seller, GivenOrder order) => seller.Channel.Hold(
        seller.Shop.Id,
        GivenOrder.AsReleased(order.Told) with { UpdatedAt = order.Told.UpdatedAt.AddHours(1) });

    private static Task<Result<Guid>> Ship(Seller seller, Guid id) => seller.Do<ShipOrder, Result<Guid>>(
        ship => ship.Run(id, new Reason("orders.asked_by_hand"), Seller.Ana, Ct));
}
