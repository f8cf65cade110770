using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Profit;

namespace CreatorFlow.Tests.Orders.Profit;

public sealed class ProfitKindTests
{
    [Theory]
    [InlineData(ProfitKind.Goods, MoneyKind.Sales, MoneyKind.SellerDiscount, MoneyKind.OtherSales)]
    [InlineData(ProfitKind.Refunds, MoneyKind.Refund, MoneyKind.DiscountReturned)]
    [InlineData(
        ProfitKind.Shipping, MoneyKind.ShippingPaid, MoneyKind.ShippingSubsidy, MoneyKind.ChannelShipping,
        MoneyKind.ReturnShipping, MoneyKind.OtherShipping)]
    [InlineData(ProfitKind.ChannelFee, MoneyKind.ReferralFee, MoneyKind.RefundFee)]
    [InlineData(ProfitKind.OtherFees, MoneyKind.TransactionFee, MoneyKind.OtherFees)]
    [InlineData(ProfitKind.Creators, MoneyKind.AffiliateCommission, MoneyKind.AffiliateAds)]
    [InlineData(ProfitKind.Taxes, MoneyKind.Tax)]
    [InlineData(ProfitKind.Adjustments, MoneyKind.Adjustment, MoneyKind.Unexplained)]
    [InlineData(ProfitKind.Label)]
    [InlineData(ProfitKind.Purchase)]
    internal void Every_kind_of_money_belongs_somewhere(ProfitKind kind, params MoneyKind[] money) =>
        Enum.GetValues<MoneyKind>().Where(own => ProfitKinds.Of(own) == kind).ShouldBe(money);

    [Fact]
    public void Sums_are_by_where_it_belongs() => ProfitKinds.Sums(
        [new(MoneyKind.Sales, 4200), new(MoneyKind.SellerDiscount, -400), new(MoneyKind.Tax, -1)])
        .ShouldBe(new Dictionary<ProfitKind, long> { [ProfitKind.Goods] = 3800, [ProfitKind.Taxes] = -1 });
}
