using System.Globalization;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Ui;

namespace CreatorFlow.Orders.Rates;

/// <summary>A rate in words: what it is, how it stands, what to do.</summary>
internal static class RateText
{
    public static string Of(RateKind kind) => kind switch
    {
        RateKind.LateDispatch => OrdersWords.RateLate,
        RateKind.SellerFault => OrdersWords.RateFault,
        _ => OrdersWords.RateOnTime,
    };

    public static string Icon(RateKind kind) => kind switch
    {
        RateKind.LateDispatch => Icons.Deadline,
        RateKind.SellerFault => Icons.Cancelled,
        _ => Icons.Truck,
    };

    public static string Percent(decimal? percent) =>
        percent is { } known ? $"{known.ToString("0.##", CultureInfo.CurrentCulture)} %" : OrdersWords.RateNone;

    /// <param name="nothing">What stands where nothing is judged.</param>
    public static string Cell(RateCount count, string nothing) => count.Of == 0
        ? nothing
        : OrdersWords.RateCell(Percent(count.Percent), count.Hit, count.Of);

    public static string Limit(ShopRate rate) => rate.Kind == RateKind.OnTimeDelivery
        ? OrdersWords.RateAtLeast(Percent(rate.Limit))
        : OrdersWords.RateAtMost(Percent(rate.Limit));

    public static Tone ToneOf(ShopRate rate) =>
        rate.Breaks(rate.Now) ? Tone.Bad : rate.WillBreak ? Tone.Warn : Tone.Neutral;

    /// <summary>How it stands, in one sentence.</summary>
    public static string Standing(ShopRate rate) =>
        rate.Now.Of == 0 && rate.Forecast.Of == 0 ? OrdersWords.RateNothing
        : rate.Breaks(rate.Now) ? OrdersWords.RateBroken
        : rate.WillBreak ? OrdersWords.RateWillBreak
        : OrdersWords.RateKept;

    /// <summary>What to do, when something is to be done.</summary>
    public static string? Next(ShopRate rate) => (rate.Kind, rate.Stuck) switch
    {
        (_, 0) when !rate.WillBreak => null,
        (RateKind.LateDispatch, _) => OrdersWords.RateLateNext(rate.Stuck),
        (RateKind.SellerFault, _) => OrdersWords.RateFaultNext(rate.Stuck),
        _ => OrdersWords.RateOnTimeNext(rate.Stuck),
    };

    /// <summary>The orders behind it.</summary>
    public static string Link(RateKind kind) => kind switch
    {
        RateKind.LateDispatch => "/orders?view=due3h",
        RateKind.SellerFault => "/orders?view=nostock",
        _ => "/orders?view=late",
    };
}
