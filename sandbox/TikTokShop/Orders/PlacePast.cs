using CreatorFlow.Sandbox.TikTokShop.Cancellations;
using CreatorFlow.Sandbox.TikTokShop.Finance;
using CreatorFlow.Sandbox.TikTokShop.Fulfilment;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Orders;

/// <summary>
/// Gives the shop a past: orders of the days before, each as far on its way as its age allows, spread over days and
/// hours as buyers spread them. Their units left long ago, so the stock of today stays as it is, and nobody is told:
/// whoever connects later finds them by looking. They stay where they are, unless somebody moves them. Call under the
/// gate.
/// </summary>
internal sealed class PlacePast(Market market)
{
    private const int FirstPosition = 3_000_000;
    private const int MaxDraws = 64;
    private const int Purpose = 77;
    private const double GrowthOverSpan = 0.8;
    private const double WeekendFactor = 1.25;
    private const double CancelledShare = 0.03;

    private static readonly TimeSpan ToCancel = TimeSpan.FromMinutes(25);
    private static readonly TimeSpan ToShip = TimeSpan.FromMinutes(95);
    private static readonly TimeSpan ToScan = TimeSpan.FromHours(9);
    private static readonly TimeSpan ToDelivery = TimeSpan.FromHours(74);

    /// <summary>How much is bought in each hour of the market's day; the evening is the high time.</summary>
    private static readonly double[] HourWeights =
    [
        0.5, 0.3, 0.2, 0.2, 0.2, 0.3, 0.5, 0.8, 1.0, 1.1, 1.2, 1.4, 1.5, 1.4, 1.3, 1.3, 1.4, 1.7, 2.2, 2.6, 2.8, 2.3,
        1.5, 0.9,
    ];

    private static readonly double HighestWeight = HourWeights.Max();

    /// <summary>Places so many orders over the days before now, oldest first.</summary>
    public void Run(int count, int days)
    {
        var dice = new Dice(market.Scenario.Seed, count, Purpose);
        var times = Enumerable.Range(0, count).Select(_ => Draw(ref dice, days)).Order().ToArray();

        foreach (var createdMs in times)
        {
            Place(createdMs, ref dice);
        }
    }

    /// <summary>A moment, more likely on later days, at week-ends and in the evening.</summary>
    private long Draw(ref Dice dice, int days)
    {
        var now = market.NowMs;
        var span = (long)TimeSpan.FromDays(days).TotalMilliseconds;
        var at = now;

        for (var draw = 0; draw < MaxDraws; draw++)
        {
            at = now - 1 - (long)(dice.Fraction() * span);

            if (dice.Chance(WeightOf(at, now, span)))
            {
                break;
            }
        }

        return at;
    }

    private double WeightOf(long atMs, long nowMs, long span)
    {
        var local = TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeMilliseconds(atMs), market.Profile.TimeZone);
        var age = (nowMs - atMs) / (double)span;
        var day = local.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? WeekendFactor : 1;
        return HourWeights[local.Hour] / HighestWeight * (1 - (age * GrowthOverSpan)) * day / WeekendFactor;
    }

    private void Place(long createdMs, ref Dice dice)
    {
        var number = Order.NumberAt(market.Shop.Ordinal, Order.FirstManualNumber + market.Orders.Manual);
        var plan = market.Sample(FirstPosition);
        var paid = new OrderState
        {
            UpdatedMs = createdMs,
            PaidMs = createdMs,
            ReleaseMs = createdMs,
            IsPast = true,
            Content = market.Contents.Draw(plan, ref dice),
        };
        var order = new Order(
            number, plan, Buyer.Of(market.Scenario.Seed, plan.Buyer, market.Profile), createdMs,
            new int[plan.Lines.Count], paid);
        order.State = dice.Chance(CancelledShare) && createdMs + Ms(ToCancel) <= market.NowMs
            ? Cancelled(order, createdMs + Ms(ToCancel))
            : Shipped(order, createdMs, ref dice);
        market.Orders.Add(order);
        market.Packages.Put(order);
        market.Figures.Count(order);
        market.Book(order);
        market.Journal.Changed(order);
    }

    private OrderState Cancelled(Order order, long atMs)
    {
        var cancellation = market.Cancellations.Add(
            order, "BUYER", CancelOrder.BuyerReason, Cancellation.Complete, atMs, units: null);
        market.Journal.Changed(cancellation);
        return order.State with
        {
            Status = OrderStatus.Cancelled,
            UpdatedMs = atMs,
            CancelledMs = atMs,
            CancelledBy = "BUYER",
            CancelReason = CancelOrder.BuyerReason,
        };
    }

    private OrderState Shipped(Order order, long createdMs, ref Dice dice)
    {
        var now = market.NowMs;
        var shipped = Math.Min(now, createdMs + Spread(ToShip, ref dice));
        var scanned = shipped + Spread(ToScan, ref dice);
        var delivered = scanned + Spread(ToDelivery, ref dice);
        var state = order.State with
        {
            Status = OrderStatus.AwaitingCollection,
            UpdatedMs = shipped,
            ShippedMs = shipped,
            Parcels =
            [
                new Parcel(order.NewParcelId(0), TrackingOf(order), Providers.Ups, shipped, shipped)
                {
                    ShippedMs = shipped,
                },
            ],
            ParcelsMade = 1,
        };

        if (scanned <= now)
        {
            state = state with { Status = OrderStatus.InTransit, UpdatedMs = scanned, CollectedMs = scanned };
        }

        return delivered <= now
            ? state with { Status = OrderStatus.Delivered, UpdatedMs = delivered, DeliveredMs = delivered }
            : state;
    }

    /// <summary>Half to one and a half times as long.</summary>
    private static long Spread(TimeSpan usual, ref Dice dice) => (long)((0.5 + dice.Fraction()) * Ms(usual));

    private static long Ms(TimeSpan span) => (long)span.TotalMilliseconds;

    /// <summary>A number of the carrier's form from before the seller's own account.</summary>
    private static string TrackingOf(Order order) => $"1Z0PAST003{order.Number % 100_000_000:D8}";
}
