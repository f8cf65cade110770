using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Shipping.Labels;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Ship;

public sealed class StopLabelTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_label_that_is_queued_is_never_bought_and_the_order_is_to_ship_again(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Labelling();

        (await Stop(seller, await order.Id())).Ok.ShouldBeTrue();

        (await order.Status(), await order.Trouble()).ShouldBe((OrderStatus.Ready, null));
        (await seller.World.RunJobs(PurchaseLabels.JobKind)).ShouldBe(0);
        (await seller.Level("CANDLE")).ShouldBe((5, 2));
        (await order.Story())[^1].ShouldBe(nameof(OrderLabelDropped));
        (await Stop(seller, await order.Id())).Problem!.Code.ShouldBe("orders.no_label_to_stop");
        (await seller.Findings()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_label_that_was_bought_at_the_same_moment_is_given_back(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Labelled();

        (await Stop(seller, await order.Id())).Ok.ShouldBeTrue();
        await seller.World.React("orders.follow_labels");
        await seller.World.RunJobs(ReturnLabels.JobKind);

        (await order.Status()).ShouldBe(OrderStatus.Ready);
        (await order.Label())!.Status.ShouldBe(LabelStatus.Voided);
        (await seller.Level("CANDLE")).ShouldBe((5, 2));
    }

    [Fact]
    public async Task What_has_left_or_is_not_known_has_no_label_to_stop()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released().Shipped();

        (await Stop(seller, await order.Id())).Problem!.Facts["status"].ShouldBe("Shipped");
        (await Stop(seller, Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("orders.not_found");
        (await order.Status()).ShouldBe(OrderStatus.Shipped);
    }

    private static Task<Result<Guid>> Stop(Seller seller, Guid id) => seller.Do<StopLabel, Result<Guid>>(
        stop => stop.Run(id, new Reason("orders.stopped_by_hand"), Seller.Ana, Ct));
}
