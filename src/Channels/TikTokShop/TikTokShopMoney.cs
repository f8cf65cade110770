using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Statements;
using CreatorFlow.Channels.TikTokShop.Client;
using CreatorFlow.Platform;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>
/// Takes an amount of a settlement apart by our kinds. What the named amounts leave of a sum has a kind of its own, so
/// that the parts come to the sum whatever names there are: which there are differs by region and grows over time, and
/// some say the same as another.
/// </summary>
internal sealed class TikTokShopMoney(string currency)
{
    private static readonly Dictionary<string, MoneyKind> SalesNames = new(StringComparer.Ordinal)
    {
        ["subtotal_before_discount_amount"] = MoneyKind.Sales,
        ["seller_discount_amount"] = MoneyKind.SellerDiscount,
        ["refund_subtotal_before_discount_amount"] = MoneyKind.Refund,
        ["seller_discount_refund_amount"] = MoneyKind.DiscountReturned,
    };

    private static readonly Dictionary<string, MoneyKind> ShippingNames = new(StringComparer.Ordinal)
    {
        ["customer_paid_shipping_fee_amount"] = MoneyKind.ShippingPaid,
        ["shipping_fee_discount_amount"] = MoneyKind.ShippingSubsidy,
        ["failed_delivery_subsidy_amount"] = MoneyKind.ShippingSubsidy,
        ["actual_shipping_fee_amount"] = MoneyKind.ChannelShipping,
        ["return_shipping_fee_amount"] = MoneyKind.ReturnShipping,
        ["return_shipping_label_fee_amount"] = MoneyKind.ReturnShipping,
        ["return_shipping_fee_paid_buyer_amount"] = MoneyKind.ReturnShipping,
    };

    private static readonly Dictionary<string, MoneyKind> FeeNames = new(StringComparer.Ordinal)
    {
        ["referral_fee_amount"] = MoneyKind.ReferralFee,
        ["platform_commission_amount"] = MoneyKind.ReferralFee,
        ["transaction_fee_amount"] = MoneyKind.TransactionFee,
        ["credit_card_handling_fee_amount"] = MoneyKind.TransactionFee,
        ["refund_administration_fee_amount"] = MoneyKind.RefundFee,
        ["affiliate_commission_amount"] = MoneyKind.AffiliateCommission,
        ["affiliate_partner_commission_amount"] = MoneyKind.AffiliateCommission,
        ["affiliate_ads_commission_amount"] = MoneyKind.AffiliateAds,
        ["external_affiliate_marketing_fee_amount"] = MoneyKind.AffiliateAds,
    };

    private readonly List<MoneyPart> parts = [];

    public TikTokShopMoney Sales(decimal? amount, Breakdown? of) =>
        Add(amount, Named(of, SalesNames), MoneyKind.OtherSales);

    public TikTokShopMoney Shipping(decimal? amount, Breakdown? of) =>
        Add(amount, Named(of, ShippingNames), MoneyKind.OtherShipping);

    public TikTokShopMoney Fees(decimal? amount, Breakdown? of)
    {
        var taxes = of?.Parts.GetValueOrDefault("tax")?.Amounts.Values.Select(own => Part(MoneyKind.Tax, own)) ?? [];
        return Add(
            amount, [.. Named(of?.Parts.GetValueOrDefault("fee") ?? of, FeeNames), .. taxes], MoneyKind.OtherFees);
    }

    public TikTokShopMoney Adjustment(decimal? amount) => Add(amount, [], MoneyKind.Adjustment);

    /// <summary>All parts; what they do not explain of the settlement is one of them.</summary>
    public IReadOnlyList<MoneyPart> UpTo(decimal? settlement)
    {
        if (Money.Of(settlement, currency) is { } whole)
        {
            parts.Add(new(MoneyKind.Unexplained, whole.Minor - parts.Sum(part => part.Minor)));
        }

        return PartsText.Sums(parts);
    }

    private TikTokShopMoney Add(decimal? amount, IReadOnlyList<MoneyPart> named, MoneyKind rest)
    {
        parts.AddRange(named);

        if (Money.Of(amount, currency) is { } whole)
        {
            parts.Add(new(rest, whole.Minor - named.Sum(part => part.Minor)));
        }

        return this;
    }

    private IReadOnlyList<MoneyPart> Named(Breakdown? of, Dictionary<string, MoneyKind> names) =>
    [
        .. from own in of?.Amounts ?? new Dictionary<string, decimal>()
           where names.ContainsKey(own.Key)
           select Part(names[own.Key], own.Value),
    ];

    private MoneyPart Part(MoneyKind kind, decimal amount) => new(kind, Money.Of(amount, currency)?.Minor ?? 0);
}
