using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;

namespace CreatorFlow.Orders.Compliance;

/// <summary>How a shop stands by the rules of its channel.</summary>
internal sealed record ComplianceJson(
    Guid ShopId, string Shop, IReadOnlyList<JudgedRateJson> Rates, OwnLimitsJson OwnLimits,
    IReadOnlyList<RuleJson> Rules, IReadOnlyList<RuleChangeJson> Ahead)
{
    public static ComplianceJson Of(ShownCompliance shown) => new(
        shown.Shop.Id, shown.Shop.Name, [.. shown.Rates.Select(JudgedRateJson.Of)],
        OwnLimitsJson.Of(shown.Limits.Own), [.. shown.Rules.Select(rule => RuleJson.Of(rule, shown.IsAssumed(rule)))],
        [.. shown.Ahead.Select(RuleChangeJson.Of)]);
}

/// <summary>A rate against the channel's limit and the seller's own.</summary>
internal sealed record JudgedRateJson(
    RateKind Kind, decimal LimitPercent, decimal OwnLimitPercent, RateCount Now, RateCount Forecast, RateTrend Trend,
    bool Breaks, bool WillBreak, bool IsTight, int Stuck, string Orders)
{
    public static JudgedRateJson Of(ShopRate rate) => new(
        rate.Kind, rate.Limit, rate.OwnLimit, rate.Now, rate.Forecast, RateTrends.Of(rate), rate.Breaks(rate.Now),
        rate.WillBreak, rate.IsTight, rate.Stuck, Rates.RateText.Link(rate.Kind));
}

/// <summary>The seller's own limits.</summary>
internal sealed record OwnLimitsJson(
    decimal LateDispatchPercent, decimal SellerFaultPercent, decimal OnTimeDeliveryPercent)
{
    public static OwnLimitsJson Of(RateLimits own) => new(own.LateDispatch, own.SellerFault, own.OnTimeDelivery);
}

/// <summary>A rule.</summary>
internal sealed record RuleJson(
    PolicyKey Key, IReadOnlyList<decimal> Values, PolicyUnit Unit, string? Region, bool IsAssumed, DateOnly? From,
    DateOnly? Until, string Source, DateOnly SeenOn)
{
    public static RuleJson Of(PolicyRule rule, bool isAssumed) => new(
        rule.Key, rule.Values, rule.Unit, rule.Region, isAssumed, rule.From, rule.Until, rule.Source, rule.SeenOn);
}

/// <summary>A rule that becomes another one.</summary>
internal sealed record RuleChangeJson(
    PolicyKey Key, DateTimeOffset At, IReadOnlyList<decimal>? Before, IReadOnlyList<decimal>? After, string? Source)
{
    public static RuleChangeJson Of(PolicyChange change) => new(
        change.Key, change.At, change.Before?.Values, change.After?.Values,
        change.After?.Source ?? change.Before?.Source);
}
