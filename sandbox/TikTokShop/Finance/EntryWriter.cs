using System.Text.Json;
using CreatorFlow.Sandbox.TikTokShop.Wire;

namespace CreatorFlow.Sandbox.TikTokShop.Finance;

/// <summary>The amounts of an entry with what they are made of.</summary>
internal static class EntryWriter
{
    public static void Write(Utf8JsonWriter item, Entry entry, long net, long shipping, long fees, long settlement)
    {
        item.Money("settlement_amount"u8, settlement);
        item.Money("revenue_amount"u8, net);
        item.Money("shipping_cost_amount"u8, shipping);
        item.Money("fee_tax_amount"u8, fees);
        WriteParts(item, entry);
    }

    /// <summary>What the amounts are made of.</summary>
    public static void WriteParts(Utf8JsonWriter item, Entry entry)
    {
        item.WriteStartObject("revenue_breakdown"u8);
        item.Money("subtotal_before_discount_amount"u8, entry.Gross);
        item.Money("seller_discount_amount"u8, -entry.Discount);
        item.Money("refund_subtotal_before_discount_amount"u8, -entry.RefundedGross);
        item.Money("seller_discount_refund_amount"u8, entry.RefundedDiscount);
        item.WriteEndObject();
        item.WriteStartObject("shipping_cost_breakdown"u8);
        item.Money("actual_shipping_fee_amount"u8, -entry.LabelCost);
        item.Money("shipping_fee_discount_amount"u8, entry.ShippingSubsidy);
        item.Money("customer_paid_shipping_fee_amount"u8, entry.CustomerShipping);
        item.WriteEndObject();
        item.WriteStartObject("fee_tax_breakdown"u8);
        item.WriteStartObject("fee"u8);
        item.Money("referral_fee_amount"u8, -entry.ReferralFee);
        item.Money("refund_administration_fee_amount"u8, -entry.RefundFee);
        item.Money("affiliate_commission_amount"u8, -entry.AffiliateCommission);
        item.Money("affiliate_ads_commission_amount"u8, 0);
        item.WriteEndObject();
        item.WriteStartObject("tax"u8);
        item.WriteEndObject();
        item.WriteEndObject();
    }
}

/// <summary>The part of an entry that falls on one line of the order.</summary>
internal sealed record SkuShare(int Line, int Quantity, Entry Entry);

/// <summary>Parts an entry by lines; what does not come out even falls on the last.</summary>
internal static class SkuShares
{
    public static IReadOnlyList<SkuShare> Of(Entry entry)
    {
        var lines = entry.Units.CountBy(entry.Order!.LineOf).OrderBy(pair => pair.Key).ToArray();
        var shares = new List<SkuShare>();
        var left = entry;

        for (var at = 0; at < lines.Length; at++)
        {
            var unitsLeft = lines[at..].Sum(pair => pair.Value);
            var part = at == lines.Length - 1 ? left : Part(left, lines[at].Value, unitsLeft);
            shares.Add(new SkuShare(lines[at].Key, lines[at].Value, part));
            left = Less(left, part);
        }

        return shares;
    }

    private static Entry Part(Entry whole, int units, int of) => whole with
    {
        Gross = whole.Gross * units / of,
        Discount = whole.Discount * units / of,
        RefundedGross = whole.RefundedGross * units / of,
        RefundedDiscount = whole.RefundedDiscount * units / of,
        CustomerShipping = whole.CustomerShipping * units / of,
        ShippingSubsidy = whole.ShippingSubsidy * units / of,
        LabelCost = whole.LabelCost * units / of,
        ReferralFee = whole.ReferralFee * units / of,
        RefundFee = whole.RefundFee * units / of,
        AffiliateCommission = whole.AffiliateCommission * units / of,
    };

    private static Entry Less(Entry whole, Entry part) => whole with
    {
        Gross = whole.Gross - part.Gross,
        Discount = whole.Discount - part.Discount,
        RefundedGross = whole.RefundedGross - part.RefundedGross,
        RefundedDiscount = whole.RefundedDiscount - part.RefundedDiscount,
        CustomerShipping = whole.CustomerShipping - part.CustomerShipping,
        ShippingSubsidy = whole.ShippingSubsidy - part.ShippingSubsidy,
        LabelCost = whole.LabelCost - part.LabelCost,
        ReferralFee = whole.ReferralFee - part.ReferralFee,
        RefundFee = whole.RefundFee - part.RefundFee,
        AffiliateCommission = whole.AffiliateCommission - part.AffiliateCommission,
    };
}
