using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Tests.Orders.Cancel;

public sealed class CancelAtChannelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_shop_is_told_and_the_history_says_so()
    {
        await using var world = await OrderWorld.On();
        var id = await Cancelled(world);

        await world.RunJobs(CancelAtChannel.JobKind);

        world.Shops.Cancelled.ShouldBe(["5760001"]);
        (await world.Facts(id))[^1].Kind.ShouldBe(nameof(OrderCancellationConfirmed));
        (await world.Order(id)).Trouble.ShouldBeNull();
        (await world.Jobs(CancelAtChannel.JobKind)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_refusal_of_the_shop_is_shown_on_the_order()
    {
        await using var world = await OrderWorld.On();
        var id = await Cancelled(world);
        world.Shops.Refusal = new("channels.refused", ProblemKind.Conflict, "It is in a parcel.");

        await world.RunJobs(CancelAtChannel.JobKind);

        var trouble = (await world.Order(id)).TroubleReason.ShouldNotBeNull();
        trouble.Code.ShouldBe("orders.cancel_refused");
        trouble.Facts["text"].ShouldBe("It is in a parcel.");
        (await world.Order(id)).Status.ShouldBe(OrderStatus.Cancelled);
    }

    [Fact]
    public async Task A_shop_that_does_not_answer_is_asked_again()
    {
        await using var world = await OrderWorld.On();
        var id = await Cancelled(world);
        world.Shops.Failure = new(ChannelFailureKind.Retry, "time-out");
        await world.RunJobs(CancelAtChannel.JobKind);
        (await world.Order(id)).TroubleReason!.Code.ShouldBe("orders.cancel_waits");
        (await world.Jobs(CancelAtChannel.JobKind)).ShouldHaveSingleItem();

        world.Shops.Failure = null;
        world.Clock.Advance(TimeSpan.FromMinutes(1));
        await world.RunJobs(CancelAtChannel.JobKind);

        world.Shops.Cancelled.ShouldBe(["5760001"]);
        (await world.Order(id)).Trouble.ShouldBeNull();
    }

    private static async Task<Guid> Cancelled(OrderWorld world)
    {
        var id = await world.Imported(OrderWorld.Told());
        var cancelled = await world.With<CancelOrder, Result<Guid>>(
            cancel => cancel.Run(id, "no", OrderWorld.Ana, Ct));
        cancelled.Ok.ShouldBeTrue();
        return id;
    }
}
