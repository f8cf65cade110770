using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.TikTokShop;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Tests.Channels.TikTokShop;

public sealed class TikTokShopMoneyTests
{
    [Fact]
    public void Named_amounts_have_their_kinds_and_come_to_the_sums()
    {
        var parts = new TikTokShopMoney("USD")
            .Sales(38.00m, Of(("subtotal_before_discount_amount", 42m), ("seller_discount_amount", -4m)))
            .Shipping(-1.00m, Of(("customer_paid_shipping_fee_amount", 4m), ("actual_shipping_fee_amount", -5m)))
            .Fees(-6.95m, Fees(
                Of(("referral_fee_amount", -2.40m), ("affiliate_commission_amount", -3.80m)),
                Of(("vat_amount", -0.50m), ("gst_amount", -0.25m))))
            .UpTo(30.05m);

        parts.ShouldBe(
        [
            new(MoneyKind.Sales, 4200), new(MoneyKind.SellerDiscount, -400), new(MoneyKind.ShippingPaid, 400),
            new(MoneyKind.ChannelShipping, -500), new(MoneyKind.ReferralFee, -240),
            new(MoneyKind.AffiliateCommission, -380), new(MoneyKind.Tax, -75),
        ]);
    }

    [Fact]
    public void What_has_no_name_here_is_in_the_rest_of_its_sum()
    {
        var parts = new TikTokShopMoney("USD")
            .Fees(-5.00m, Fees(Of(("referral_fee_amount", -2m), ("fee_of_next_year_amount", -3m)), new()))
            .UpTo(-5.00m);

        parts.ShouldBe([new(MoneyKind.ReferralFee, -200), new(MoneyKind.OtherFees, -300)]);
    }

    [Fact]
    public void An_amount_that_says_the_same_as_another_counts_once()
    {
        var parts = new TikTokShopMoney("USD")
            .Fees(-3.00m, Fees(
                Of(("affiliate_commission_amount", -3m), ("affiliate_commission_amount_before_pit", -3.30m)), new()))
            .UpTo(-3.00m);

        parts.ShouldBe([new(MoneyKind.AffiliateCommission, -300)]);
    }

    [Fact]
    public void A_refund_gives_back_its_fee_but_for_a_part()
    {
        var parts = new TikTokShopMoney("USD")
            .Sales(-19.00m, Of(
                ("refund_subtotal_before_discount_amount", -21m), ("seller_discount_refund_amount", 2m)))
            .Fees(0.91m, Fees(
                Of(("referral_fee_amount", 1.14m), ("refund_administration_fee_amount", -0.23m)), new()))
            .UpTo(-18.09m);

        parts.ShouldBe(
        [
            new(MoneyKind.Refund, -2100), new(MoneyKind.DiscountReturned, 200), new(MoneyKind.ReferralFee, 114),
            new(MoneyKind.RefundFee, -23),
        ]);
    }

    [Fact]
    public void What_the_sums_leave_of_the_settlement_is_shown()
    {
        var parts = new TikTokShopMoney("USD").Sales(10m, null).Fees(-1m, null).UpTo(8.50m);

        parts.ShouldBe(
            [new(MoneyKind.OtherSales, 1000), new(MoneyKind.OtherFees, -100), new(MoneyKind.Unexplained, -50)]);
    }

    [Fact]
    public void A_currency_without_cents_has_none() => new TikTokShopMoney("JPY").Sales(1500m, null).UpTo(1500m)
        .ShouldBe([new(MoneyKind.OtherSales, 1500)]);

    private static Breakdown Of(params (string Name, decimal Amount)[] amounts) =>
        new() { Amounts = amounts.ToDictionary(own => own.Name, own => own.Amount) };

    private static Breakdown Fees(Breakdown fee, Breakdown tax) =>
        new() { Parts = new Dictionary<string, Breakdown> { ["fee"] = fee, ["tax"] = tax } };
}
