using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Compliance;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Rates;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Orders.Create;

namespace CreatorFlow.Tests.Orders.Rates;

public sealed class CountRatesTests
{
    private static readonly DateTimeOffset Now = TestClock.Start;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Only_the_carriers_scan_is_a_dispatch(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 99));
        await seller.Import(
            Past(seller) with { State = ChannelOrderState.Delivered, CollectedAt = Now.AddDays(-3) },
            Past(seller) with { State = ChannelOrderState.Delivered, CollectedAt = Now.AddDays(-1) },
            Past(seller) with { State = ChannelOrderState.Shipped, TrackingNumber = "1Z" },
            Past(seller) with { FulfilledByChannel = true, Kind = OrderKind.FulfilledByChannel },
            Past(seller) with { State = ChannelOrderState.Cancelled });

        var rate = await Rate(seller, RateKind.LateDispatch);

        rate.Now.ShouldBe(new RateCount(2, 3), "scanned late, and labelled but never scanned");
        rate.Days[27].ShouldBe(new RateCount(2, 3), "all were due two days ago");
        (rate.Limit, rate.Breaks(rate.Now), rate.WillBreak).ShouldBe((4m, true, false));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task The_forecast_takes_what_is_due_and_counts_what_is_stuck_as_late(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 2));
        await seller.Import(
            Past(seller) with { State = ChannelOrderState.Delivered, CollectedAt = Now.AddDays(-3) },
            Past(seller) with { State = ChannelOrderState.Delivered, CollectedAt = Now.AddDays(-3) },
            seller.Told(("CANDLE", 1)) with { DispatchBy = Now.AddHours(30) },
            seller.Told(("CANDLE", 5)) with { DispatchBy = Now.AddHours(30) },
            seller.Told(("CANDLE", 1)) with { DispatchBy = Now.AddHours(60) });

        var rate = await Rate(seller, RateKind.LateDispatch);

        (rate.Now, rate.Forecast, rate.Stuck).ShouldBe((new(0, 2), new(1, 4), 1));
        (rate.Breaks(rate.Now), rate.Breaks(rate.Forecast)).ShouldBe((false, true));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Cancellations_by_the_sellers_fault_are_judged_by_all_orders(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 99));
        await seller.Import(
            Past(seller) with { State = ChannelOrderState.Cancelled, CancelledBy = CancelledBy.Seller },
            Past(seller) with { State = ChannelOrderState.Cancelled, CancelledBy = CancelledBy.Buyer },
            Past(seller) with { State = ChannelOrderState.AwaitingShipment, AutoCancelAt = Now.AddHours(10) },
            Past(seller) with { State = ChannelOrderState.AwaitingShipment, AutoCancelAt = Now.AddDays(4) });

        var rate = await Rate(seller, RateKind.SellerFault);

        (rate.Now, rate.Forecast, rate.Stuck).ShouldBe((new(1, 4), new(2, 4), 1));
        (rate.Limit, rate.Now.Percent).ShouldBe((2.5m, 25m));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Deliveries_are_on_time_by_the_channels_deadline(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 99));
        await seller.Import(
            Past(seller) with { State = ChannelOrderState.Delivered, DeliveredAt = Now.AddDays(-2) },
            Past(seller) with { State = ChannelOrderState.Delivered, DeliveredAt = Now.AddHours(-1) },
            Past(seller) with { State = ChannelOrderState.InTransit, DeliverBy = Now.AddHours(-2) },
            Past(seller) with { State = ChannelOrderState.InTransit, DeliverBy = Now.AddHours(20) },
            Past(seller) with { State = ChannelOrderState.Shipped, DeliverBy = Now.AddHours(20) });

        var rate = await Rate(seller, RateKind.OnTimeDelivery);

        (rate.Now, rate.Forecast, rate.Stuck).ShouldBe((new(1, 3), new(1, 5), 1));
        (rate.Limit, rate.Breaks(rate.Now)).ShouldBe((80m, true));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task No_channel_judges_orders_by_hand(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 3));
        var late = NewOrders.Of("FAIR-1", "CANDLE") with
        {
            PlacedAt = Now.AddDays(-5), DispatchBy = Now.AddDays(-2),
        };
        (await seller.Enter(late)).Problem.ShouldBeNull();
        (await seller.Enter(NewOrders.Of("FAIR-2", "CANDLE") with { DispatchBy = Now.AddHours(30) }))
            .Problem.ShouldBeNull();

        (await seller.Do<IOrderRates, IReadOnlyList<ShopRate>>(rates => rates.Now(Ct))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_one_shop_they_are_those_of_it_among_all(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 2));
        await seller.Import(
            Past(seller) with { State = ChannelOrderState.Delivered, DeliveredAt = Now.AddDays(-2) },
            Past(seller) with { State = ChannelOrderState.Cancelled, CancelledBy = CancelledBy.Seller },
            Past(seller) with { State = ChannelOrderState.InTransit, DeliverBy = Now.AddHours(20) },
            seller.Told(("CANDLE", 5)) with { DispatchBy = Now.AddHours(30), AutoCancelAt = Now.AddHours(10) });
        var limits = new ShopLimits(new(4, 2.5m, 80), new(3, 2, 85));

        var all = await seller.Do<IOrderRates, IReadOnlyList<ShopRate>>(rates => rates.Now(Ct));
        var own = await seller.Do<CountRates, IReadOnlyList<ShopRate>>(
            rates => rates.Of(seller.Shop.Id, limits, Ct));

        own.Select(Figures).ShouldBe(all.Select(Figures));
        own.Select(rate => (rate.Limit, rate.OwnLimit)).ShouldBe([(4, 3), (2.5m, 2), (80, 85)]);
        (await seller.Do<CountRates, IReadOnlyList<ShopRate>>(
            rates => rates.Of(Ids.New(Now), limits, Ct))).ShouldBeEmpty();
    }

    [Fact]
    public void A_rate_of_nothing_is_none_and_breaks_nothing()
    {
        var rate = new ShopRate(Guid.Empty, RateKind.OnTimeDelivery, new(0, 0), new(0, 0), [], 0)
        {
            Limit = 80, OwnLimit = 85,
        };

        (rate.Now.Percent, rate.Breaks(rate.Now), rate.WillBreak).ShouldBe((null, false, false));
    }

    /// <summary>An order of five days ago, due at the carrier two days ago and at the buyer since yesterday.</summary>
    private static ChannelOrder Past(Seller seller) => seller.Told(("CANDLE", 1)) with
    {
        PlacedAt = Now.AddDays(-5),
        PaidAt = Now.AddDays(-5),
        UpdatedAt = Now.AddDays(-1),
        DispatchBy = Now.AddDays(-2).AddHours(-1),
        DeliverBy = Now.AddDays(-1),
    };

    private static (Guid, RateKind, RateCount, RateCount, int) Figures(ShopRate rate) =>
        (rate.ShopId, rate.Kind, rate.Now, rate.Forecast, rate.Stuck);

    private static async Task<ShopRate> Rate(Seller seller, RateKind kind) =>
        (await seller.Do<IOrderRates, IReadOnlyList<ShopRate>>(rates => rates.Now(Ct)))
            .Single(rate => rate.ShopId == seller.Shop.Id && rate.Kind == kind);
}
