using CreatorFlow.Sandbox.TikTokShop.Content;
using CreatorFlow.Sandbox.TikTokShop.Orders;
using CreatorFlow.Sandbox.TikTokShop.Scenarios;

namespace CreatorFlow.Sandbox.TikTokShop.Finance;

/// <summary>One line of a statement, in minor units; what the seller pays is negative.</summary>
internal sealed record Entry(long Id, string Type, Order? Order, long AtMs)
{
    public const string OfOrder = "ORDER";

    /// <summary>Before the seller's discount.</summary>
    public long Gross { get; init; }

    public long Discount { get; init; }

    public long RefundedGross { get; init; }

    public long RefundedDiscount { get; init; }

    public long CustomerShipping { get; init; }

    public long ShippingSubsidy { get; init; }

    public long LabelCost { get; init; }

    public long ReferralFee { get; init; }

    public long RefundFee { get; init; }

    public long AffiliateCommission { get; init; }

    public long Adjustment { get; init; }

    public IReadOnlyList<int> Units { get; init; } = [];

    public long Net => Gross - Discount - RefundedGross + RefundedDiscount;

    public long Shipping => CustomerShipping + ShippingSubsidy - LabelCost;

    public long Fees => -(ReferralFee + RefundFee + AffiliateCommission);

    public long Settlement => Net + Shipping + Fees + Adjustment;
}

/// <summary>What an order, or its return, brings in.</summary>
internal static class EntryOf
{
    private const long LabelMinor = 505;
    private const int RefundFeePercent = 20;
    private const int EntriesOfOrder = 64;

    public static Entry Sale(Market market, Order order)
    {
        var units = order.OpenUnits();
        var money = units.Select(unit => UnitMoney.Of(market, order, order.LineOf(unit))).ToArray();
        var whole = OrderMoney.Of(market, order);
        var isFree = order.Plan.Kind.IsFree();
        var gross = isFree ? 0 : money.Sum(unit => unit.ListPrice);
        var discount = isFree ? 0 : money.Sum(unit => unit.Discount);
        return new Entry(order.Number * EntriesOfOrder, Entry.OfOrder, order, order.CreatedMs)
        {
            Gross = gross,
            Discount = discount,
            CustomerShipping = whole.Shipping,
            ShippingSubsidy = isFree ? 0 : whole.PlatformShippingDiscount,
            LabelCost = order.State.IsPlatformShipped ? LabelMinor : 0,
            ReferralFee = Share(gross - discount, market.PolicyOf(order).ReferralFeeBasisPoints),
            AffiliateCommission = Share(gross - discount, market.CommissionOf(order)),
            Units = units,
        };
    }

    public static Entry Refund(Market market, Order order, int position, IReadOnlyList<int> units, long partialMinor)
    {
        var money = units.Select(unit => UnitMoney.Of(market, order, order.LineOf(unit))).ToArray();
        var gross = partialMinor > 0 ? partialMinor : money.Sum(unit => unit.ListPrice);
        var discount = partialMinor > 0 ? 0 : money.Sum(unit => unit.Discount);
        var referral = Share(gross - discount, market.PolicyOf(order).ReferralFeeBasisPoints);
        return new Entry((order.Number * EntriesOfOrder) + position + 1, Entry.OfOrder, order, order.CreatedMs)
        {
            RefundedGross = gross,
            RefundedDiscount = discount,
            ReferralFee = -referral,
            RefundFee = referral * RefundFeePercent / 100,
            AffiliateCommission = -Share(gross - discount, market.CommissionOf(order)),
            Units = [.. units],
        };
    }

    private static long Share(long minor, int basisPoints) => minor * basisPoints / 10_000;
}
