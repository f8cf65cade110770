using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Orders.Ship;

public class ConfirmToChannelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_order_that_left_is_told_once(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var first = await seller.Order(("CANDLE", 1)).Imported().Released().Shipped();
        var second = await seller.Order(("CANDLE", 1)).Imported().Released().Shipped();

        await seller.World.RunJobs(ConfirmToChannel.JobKind);
        await Enqueue(seller, await first.Id());
        await seller.World.RunJobs(ConfirmToChannel.JobKind);

        seller.Channel.Confirmations.OrderBy(own => own.TrackingNumber).ShouldBe(
        [
            new(first.Told.ExternalId, "Pigeon Post", "PP000001"),
            new(second.Told.ExternalId, "Pigeon Post", "PP000002"),
        ]);
        (await first.Row()).ConfirmedAt.ShouldBe(TestClock.Start);
        (await first.Facts())[^1].Body<OrderConfirmed>().ShouldBe(new OrderConfirmed("PP000001"));
        (await first.Status()).ShouldBe(OrderStatus.Shipped);
        (await Jobs(seller)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("sqlite", ChannelFailureKind.Retry)]
    [InlineData("sqlite", ChannelFailureKind.RateLimited)]
    [InlineData("sqlite", ChannelFailureKind.Reconnect)]
    [InlineData("postgres", ChannelFailureKind.Retry)]
    public async Task A_failure_that_may_pass_is_shown_and_tried_again(string database, ChannelFailureKind kind)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        seller.Channel.ConfirmAnswer = _ => throw new ChannelFailure(kind, "the channel is busy");
        var order = await seller.Order(("CANDLE", 1)).Imported().Released().Confirmed();

        (await order.Trouble()).ShouldBe("orders.confirm_waits");
        var job = (await Jobs(seller)).ShouldHaveSingleItem();
        (job.State, job.Attempts, job.Trouble).ShouldBe((JobState.Ready, 1, "the channel is busy"));

        seller.Channel.ConfirmAnswer = null;
        seller.World.Clock.Advance(TimeSpan.FromMinutes(1));
        await seller.World.RunJobs(ConfirmToChannel.JobKind);

        (await order.Trouble()).ShouldBeNull();
        seller.Channel.Confirmations.Count.ShouldBe(1);
        (await Jobs(seller)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_refusal_is_a_dead_letter_that_people_see(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        seller.Channel.ConfirmAnswer = _ =>
            new Problem("channels.shipment_refused", ProblemKind.Conflict, "It is cancelled there.");
        var order = await seller.Order(("CANDLE", 1)).Imported().Released().Confirmed();

        await ShouldBeDead(seller, order, "It is cancelled there.");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_call_that_the_channel_will_never_take_is_a_dead_letter_too(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        seller.Channel.ConfirmAnswer = _ => throw new ChannelFailure(ChannelFailureKind.Refused, "no such order");
        var order = await seller.Order(("CANDLE", 1)).Imported().Released().Confirmed();

        await ShouldBeDead(seller, order, "no such order");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task One_failure_does_not_stop_the_others(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var good = await seller.Order(("CANDLE", 1)).Imported().Released().Shipped();
        var bad = await seller.Order(("CANDLE", 1)).Imported().Released().Shipped();
        seller.Channel.ConfirmAnswer = told => told.ExternalOrderId == bad.Told.ExternalId
            ? throw new ChannelFailure(ChannelFailureKind.Retry, "time-out")
            : new ShipmentConfirmed("package", true);

        await seller.World.RunJobs(ConfirmToChannel.JobKind);

        ((await good.Row()).ConfirmedAt, (await bad.Row()).ConfirmedAt).ShouldBe((TestClock.Start, null));
        (await Jobs(seller)).ShouldHaveSingleItem().Key.ShouldBe($"{await bad.Id():N}");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_cancelled_meanwhile_is_not_told_as_shipped(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).Imported().Released().Shipped().Cancelled();

        await seller.World.RunJobs(ConfirmToChannel.JobKind);

        seller.Channel.Confirmations.ShouldBeEmpty();
        (await order.Row()).ConfirmedAt.ShouldBeNull();
        (await Jobs(seller)).ShouldBeEmpty();
    }

    private static async Task ShouldBeDead(Seller seller, GivenOrder order, string trouble)
    {
        (await order.Trouble()).ShouldBe("orders.confirm_refused");
        var job = (await Jobs(seller)).ShouldHaveSingleItem();
        (job.State, job.Trouble).ShouldBe((JobState.Dead, trouble));
        (await order.Row()).ConfirmedAt.ShouldBeNull();
    }

    private static Task Enqueue(Seller seller, Guid orderId) => seller.InWork<IJobQueue, int>(async queue =>
    {
        await queue.Enqueue([new(ConfirmToChannel.JobKind, $"{orderId:N}", $"{seller.Shop.Id:N}")], Ct);
        return 0;
    });

    private static Task<List<JobRow>> Jobs(Seller seller) => seller.World.Db(db =>
        db.Set<JobRow>().AsNoTracking().Where(job => job.Kind == ConfirmToChannel.JobKind).ToListAsync(Ct));
}
