using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;

namespace CreatorFlow.Orders.Profit;

/// <summary>
/// What an order leaves: an estimate at once, and beside it what the channel settled. Where something is not known it
/// says so; it is never taken as nothing. Pure.
/// </summary>
internal static class WeighProfit
{
    private const decimal Whole = 100m;

    public static OrderProfit Of(ProfitFacts facts)
    {
        var currency = facts.Order.Currency;
        var own = facts.Settled.Where(line => line.Settlement.Currency == currency).ToList();
        var isSettled = own.Exists(line => line.Kind == TransactionKind.Order);
        var settled = ProfitKinds.Sums(own.SelectMany(line => line.Parts));
        var expected = facts.Expected is { } told && told.Settlement.Currency == currency
            ? ProfitKinds.Sums(told.Parts)
            : null;
        var isTaken = own.SelectMany(line => line.Parts).Any(part => IsLabel(facts, part.Kind));

        return new(
            currency,
            isSettled,
            [.. Enum.GetValues<ProfitKind>().Select(kind => new ProfitRow(
                kind,
                kind == ProfitKind.Label ? LabelOf(facts, isTaken && facts.Label is null)
                    : Estimate(kind, facts, expected, isSettled ? null : settled),
                !isSettled ? null
                    : kind == ProfitKind.Label ? LabelOf(facts, isTaken)
                    : kind == ProfitKind.Purchase ? -facts.PurchaseMinor
                    : settled.GetValueOrDefault(kind)))],
            facts.Settled,
            isSettled ? null : facts.Expected);
    }

    /// <param name="expected">What the channel expects; null when it does not say.</param>
    /// <param name="adjusted">What the channel gave or took before it settled the sale.</param>
    private static long? Estimate(
        ProfitKind kind, ProfitFacts facts, Dictionary<ProfitKind, long>? expected,
        Dictionary<ProfitKind, long>? adjusted) => kind switch
        {
            ProfitKind.Goods => GoodsOf(facts),
            ProfitKind.Refunds => -RefundOf(facts),
            ProfitKind.Shipping => ShippingOf(facts),
            ProfitKind.ChannelFee => FeeOf(facts, expected),
            ProfitKind.Creators when facts.Order.IsByHand || IsCancelled(facts) => 0,
            ProfitKind.Creators => expected is null ? -facts.CommissionMinor
                : expected.GetValueOrDefault(ProfitKind.Creators),
            ProfitKind.OtherFees => OtherFees(facts, expected),
            ProfitKind.Adjustments => adjusted?.GetValueOrDefault(ProfitKind.Adjustments) ?? 0,
            ProfitKind.Purchase => IsCancelled(facts) ? 0 : -facts.PurchaseMinor,
            _ => expected?.GetValueOrDefault(kind) ?? 0,
        };

    /// <summary>What the lines come to after the seller's discounts.</summary>
    private static long GoodsOf(ProfitFacts facts) => IsCancelled(facts)
        ? 0
        : facts.Order.TotalMinor - facts.Order.ShippingMinor - facts.Order.TaxMinor + facts.Order.ChannelGoodsMinor;

    private static long ShippingOf(ProfitFacts facts) =>
        IsCancelled(facts) ? 0 : facts.Order.ShippingMinor + facts.Order.ChannelShippingMinor;

    /// <summary>
    /// What was paid back without its tax: of what the buyer paid that is the share of the tax in the total, rounded to
    /// the nearest cent, half a cent up. Beyond the total nothing of it is tax.
    /// </summary>
    private static long RefundOf(ProfitFacts facts)
    {
        Int128 total = facts.Order.TotalMinor;
        var taxed = Int128.Min(facts.RefundedMinor, total);
        return total <= 0
            ? facts.RefundedMinor
            : facts.RefundedMinor - (long)(((2 * taxed * facts.Order.TaxMinor) + total) / (2 * total));
    }

    /// <summary>As the channel expects it; else by the rules, also where it says the sum of all fees alone.</summary>
    private static long? FeeOf(ProfitFacts facts, Dictionary<ProfitKind, long>? expected) =>
        expected is null ? ShareOf(facts)
        : expected.TryGetValue(ProfitKind.ChannelFee, out var fee) ? fee
        : ShareOf(facts) ?? 0;

    /// <summary>Where the channel says the sum of all fees alone: what its share leaves of that.</summary>
    private static long OtherFees(ProfitFacts facts, Dictionary<ProfitKind, long>? expected)
    {
        var other = expected?.GetValueOrDefault(ProfitKind.OtherFees) ?? 0;
        return expected is null || expected.ContainsKey(ProfitKind.ChannelFee) ? other : other - (ShareOf(facts) ?? 0);
    }

    /// <summary>The channel takes its share of what it and the buyer paid without tax and were not paid back.</summary>
    private static long? ShareOf(ProfitFacts facts)
    {
        if (IsCancelled(facts))
        {
            return 0;
        }

        var paid = Math.Max(0, GoodsOf(facts) + ShippingOf(facts) - RefundOf(facts));
        return facts.FeePercent is { } percent
            ? -(long)Math.Round(paid * percent / Whole, MidpointRounding.AwayFromZero)
            : null;
    }

    /// <summary>A statement that does not itemise shipping has the channel's label among the rest of it.</summary>
    private static bool IsLabel(ProfitFacts facts, MoneyKind kind) => kind == MoneyKind.ChannelShipping
        || (kind == MoneyKind.OtherShipping && facts.Order.HasLabelOfChannel);

    /// <param name="isTaken">The channel took its own labels out of what it settled.</param>
    private static long? LabelOf(ProfitFacts facts, bool isTaken) => facts.Label is { } paid
        ? -paid.OwnMinor - (isTaken ? 0 : paid.ChannelMinor)
        : isTaken || facts.Order.FulfilledByChannel || IsCancelled(facts) ? 0 : null;

    private static bool IsCancelled(ProfitFacts facts) => facts.Order.Status == OrderStatus.Cancelled;
}
