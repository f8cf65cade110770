using CreatorFlow.Channels.Labels;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Orders.Track;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Track;

public sealed class ChangeTrackingTests
{
    private const string Other = "1Z12345E0205271688";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Another_number_is_kept_told_and_stands_in_the_history(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).Imported().Released().Confirmed();
        var before = (await order.Row()).TrackingNumber!;

        (await Change(seller, await order.Id(), " UPS ", Other)).Ok.ShouldBeTrue();
        await seller.World.RunJobs(TellTracking.JobKind);

        var row = await order.Row();
        (row.Carrier, row.TrackingNumber, row.Status).ShouldBe(("UPS", Other, OrderStatus.Shipped));
        seller.Channel.Changes.ShouldBe([new ShipmentConfirmation(row.Number, "UPS", Other)]);
        var fact = (await order.Facts()).Single(own => own.Kind == nameof(OrderTrackingChanged));
        fact.Body<OrderTrackingChanged>().ShouldBe(new("UPS", Other, before));
        (await order.Label())!.TrackingNumber.ShouldBe(before);
    }

    [Fact]
    public async Task What_the_channel_does_not_take_stands_on_the_order()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).Imported().Released().Confirmed();
        seller.Channel.ChangeAnswer = told => LabelProblems.TrackingRefused(
            told.ExternalOrderId, new(ChannelFailureKind.Refused, "The window is over.", "21011049"));

        (await Change(seller, await order.Id(), "UPS", Other)).Ok.ShouldBeTrue();
        await seller.World.RunJobs(TellTracking.JobKind);

        (await order.Trouble()).ShouldBe("orders.tracking_refused");
    }

    [Fact]
    public async Task An_answer_that_did_not_come_is_asked_for_again()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).Imported().Released().Confirmed();
        seller.Channel.ChangeAnswer = _ => throw new ChannelFailure(ChannelFailureKind.Retry, "lost");
        await Change(seller, await order.Id(), "UPS", Other);
        await seller.World.RunJobs(TellTracking.JobKind);
        (await order.Trouble()).ShouldBe("orders.tracking_waits");

        seller.Channel.ChangeAnswer = null;
        seller.World.Clock.Advance(TimeSpan.FromMinutes(1));
        await seller.World.RunJobs(TellTracking.JobKind);

        (await order.Trouble()).ShouldBeNull();
        seller.Channel.Changes.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("", Other, "orders.tracking_carrier_invalid")]
    [InlineData("UPS", "1Z-1", "orders.tracking_number_invalid")]
    [InlineData("UPS", "1Z 12345", "orders.tracking_number_invalid")]
    public async Task What_is_no_carrier_or_number_is_refused_at_its_field(string carrier, string number, string code)
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 1)).Imported().Released().Confirmed();

        (await Change(seller, await order.Id(), carrier, number)).Problem!.Code.ShouldBe(code);

        (await order.Story()).ShouldNotContain(nameof(OrderTrackingChanged));
    }

    [Fact]
    public async Task Only_what_left_with_a_carrier_of_the_sellers_own_and_is_told_is_changed()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 9));
        var ready = await seller.Order(("CANDLE", 1)).Imported().Released();
        var untold = await seller.Order(("CANDLE", 1)).Imported().Released().Shipped();
        var theirs = await seller.Order(("CANDLE", 1)).UnderLabelOfChannel().Imported().Released().Shipped();
        var told = await seller.Order(("CANDLE", 1)).Imported().Released().Confirmed();
        var same = (await told.Row()).TrackingNumber!;

        (await Change(seller, await ready.Id(), "UPS", Other)).Problem!.Code.ShouldBe("orders.tracking_not_left");
        (await Change(seller, await untold.Id(), "UPS", Other)).Ok.ShouldBeTrue();
        (await Change(seller, await theirs.Id(), "UPS", Other)).Problem!.Code.ShouldBe("orders.label_of_channel");
        (await Change(seller, await told.Id(), "Pigeon Post", same)).Problem!.Code
            .ShouldBe("orders.tracking_unchanged");
        (await Change(seller, Guid.Empty, "UPS", Other)).Problem!.Code.ShouldBe("orders.not_found");
    }

    [Fact]
    public async Task What_travels_in_parcels_has_numbers_of_its_own()
    {
        await using var seller = await Seller.On("sqlite", ("CANDLE", 5));
        var order = await seller.Order(("CANDLE", 2)).Imported().Released();
        var id = await order.Id();
        (await seller.Do<SplitOrder, Result<Guid>>(split =>
            split.Run(id, [[new("CANDLE", 1)], [new("CANDLE", 1)]], null, Seller.Ana, Ct))).Ok.ShouldBeTrue();

        (await Change(seller, id, "UPS", Other)).Problem!.Code.ShouldBe("orders.tracking_in_parcels");
    }

    private static Task<Result<Guid>> Change(Seller seller, Guid id, string carrier, string number) =>
        seller.Do<ChangeTracking, Result<Guid>>(change => change.Run(id, carrier, number, Seller.Ana, Ct));
}
