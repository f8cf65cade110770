using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Parcels;

namespace CreatorFlow.Tests.Orders.Cancel;

/// <summary>The channel is asked before a person cancels.</summary>
public sealed class MayCancelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_the_channel_does_not_let_be_cancelled_stays_with_its_reason(string database)
    {
        await using var seller = await ParcelWalk.Shop(database);
        var order = await seller.Ready();
        seller.Channel.WhyNot = _ => "It is being packed.";

        var (whole, part) = ((await Cancel(seller, order)).Problem!, (await Cancel(seller, order, "SOAP")).Problem!);

        (whole.Code, whole.Facts["detail"], part.Code)
            .ShouldBe(("orders.cancel_not_allowed", "It is being packed.", "orders.cancel_not_allowed"));
        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await seller.Level("SOAP")).ShouldBe((20, 1));
        (await seller.World.RunJobs(CancelAtChannel.JobKind)).ShouldBe(0);
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_channel_is_asked_of_the_units_that_are_not_wanted_any_more()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Ready();
        seller.Channel.WhyNot = skus => skus.Contains("CANDLE") ? "The candles are packed." : null;

        (await Cancel(seller, order, "CANDLE")).Problem!.Code.ShouldBe("orders.cancel_not_allowed");
        (await Cancel(seller, order, "SOAP")).Problem.ShouldBeNull();
    }

    [Fact]
    public async Task Where_the_channel_does_not_answer_the_person_goes_on()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Ready();
        seller.Channel.WhyNot = _ => throw new ChannelFailure(ChannelFailureKind.Retry, "It is closed.");

        (await Cancel(seller, order)).Problem.ShouldBeNull();

        (await order.Status()).ShouldBe(OrderStatus.Cancelled);
    }

    [Fact]
    public async Task What_can_be_said_here_is_said_without_asking()
    {
        await using var seller = await ParcelWalk.Shop("sqlite");
        var order = await seller.Ready();
        (await Cancel(seller, order)).Problem.ShouldBeNull();
        seller.Channel.WhyNot = _ => "It is cancelled.";

        (await Cancel(seller, order)).Problem!.Code.ShouldNotBe("orders.cancel_not_allowed");
        (await seller.Do<MayCancel, Problem?>(may => may.Refuse(Ids.New(TestClock.Start), [], Ct))).ShouldBeNull();
    }

    private static async Task<Result<Guid>> Cancel(Seller seller, GivenOrder order, string? sku = null)
    {
        var id = await order.Id();
        return sku is null
            ? await seller.Do<CancelOrder, Result<Guid>>(cancel => cancel.Run(id, "no", Seller.Ana, Ct))
            : await seller.Do<CancelUnits, Result<Guid>>(
                cancel => cancel.Run(id, [new Units(sku, 1)], "no", Seller.Ana, Ct));
    }
}
