using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Compliance;

/// <summary>A limit of each rate, in per cent: at most so much, of deliveries on time at least so much.</summary>
internal sealed record RateLimits(decimal LateDispatch, decimal SellerFault, decimal OnTimeDelivery)
{
    private const decimal Whole = 100;
    private const decimal UsualShare = 0.75m;

    /// <summary>What the limit of a rate is called in a form and a body.</summary>
    public static string FieldOf(RateKind kind) => kind switch
    {
        RateKind.LateDispatch => "lateDispatchPercent",
        RateKind.SellerFault => "sellerFaultPercent",
        _ => "onTimeDeliveryPercent",
    };

    public static RateLimits Each(Func<RateKind, decimal> of) =>
        new(of(RateKind.LateDispatch), of(RateKind.SellerFault), of(RateKind.OnTimeDelivery));

    public decimal Of(RateKind kind) => kind switch
    {
        RateKind.LateDispatch => LateDispatch,
        RateKind.SellerFault => SellerFault,
        _ => OnTimeDelivery,
    };

    /// <summary>A seller's own, while none are set: three quarters of what the channel forgives.</summary>
    public RateLimits Usual() => new(
        Rounded(LateDispatch * UsualShare), Rounded(SellerFault * UsualShare),
        Rounded(Whole - ((Whole - OnTimeDelivery) * UsualShare)));

    /// <summary>The stricter of both, rate by rate: the channel may have become stricter than the seller was.</summary>
    public RateLimits Within(RateLimits channels) => new(
        Math.Min(LateDispatch, channels.LateDispatch), Math.Min(SellerFault, channels.SellerFault),
        Math.Max(OnTimeDelivery, channels.OnTimeDelivery));

    /// <summary>Reads what a person or a program said; refuses what is laxer than the channel's limits.</summary>
    public static Result<RateLimits> Read(LimitsWish wish, RateLimits channels)
    {
        if (wish.LateDispatchPercent is not { } late || late < 0 || late > channels.LateDispatch)
        {
            return ComplianceProblems.LimitOutOfRange(FieldOf(RateKind.LateDispatch), 0, channels.LateDispatch);
        }

        if (wish.SellerFaultPercent is not { } fault || fault < 0 || fault > channels.SellerFault)
        {
            return ComplianceProblems.LimitOutOfRange(FieldOf(RateKind.SellerFault), 0, channels.SellerFault);
        }

        return wish.OnTimeDeliveryPercent is not { } onTime || onTime < channels.OnTimeDelivery || onTime > Whole
            ? ComplianceProblems.LimitOutOfRange(
                FieldOf(RateKind.OnTimeDelivery), channels.OnTimeDelivery, Whole)
            : new RateLimits(Rounded(late), Rounded(fault), Rounded(onTime));
    }

    private static decimal Rounded(decimal percent) => decimal.Round(percent, 2, MidpointRounding.AwayFromZero);
}

/// <summary>Own limits as they are said, not yet looked at.</summary>
internal sealed record LimitsWish(
    decimal? LateDispatchPercent, decimal? SellerFaultPercent, decimal? OnTimeDeliveryPercent);

/// <summary>The limits of a shop: the channel's, and the seller's own.</summary>
internal sealed record ShopLimits(RateLimits Channels, RateLimits Own);
