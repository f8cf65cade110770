using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Rates;
using CreatorFlow.Ui;

namespace CreatorFlow.Orders.Compliance;

/// <summary>How a rate stands by both limits, in words.</summary>
internal static class ComplianceText
{
    public static string Standing(ShopRate rate) =>
        rate is { IsTight: true, WillBreak: false } && !rate.Breaks(rate.Now)
            ? OrdersWords.LimitsTight
            : RateText.Standing(rate);

    public static Tone ToneOf(ShopRate rate) => RateText.ToneOf(rate) is not Tone.Neutral and var tone
        ? tone
        : rate.IsTight || RateText.Next(rate) is not null ? Tone.Info : Tone.Good;

    public static string Icon(ShopRate rate) => ToneOf(rate) switch
    {
        Tone.Bad => Icons.Critical,
        Tone.Warn => Icons.Warn,
        Tone.Info => Icons.Info,
        _ => Icons.Good,
    };

    public static string Trend(RateTrend trend) => trend switch
    {
        RateTrend.Better => OrdersWords.TrendBetter,
        RateTrend.Worse => OrdersWords.TrendWorse,
        RateTrend.Steady => OrdersWords.TrendSteady,
        _ => OrdersWords.TrendNone,
    };

    /// <summary>What a person set, in one sentence.</summary>
    public static string Of(OwnLimitsSet set) => OrdersWords.LimitsWere(
        RateText.Percent(set.LateDispatchPercent), RateText.Percent(set.SellerFaultPercent),
        RateText.Percent(set.OnTimeDeliveryPercent));
}
