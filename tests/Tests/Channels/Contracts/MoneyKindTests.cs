using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Tests.Channels.Contracts;

public sealed class MoneyKindTests
{
    [Theory]
    [InlineData(MoneyKind.Sales, MoneyGroup.Sales)]
    [InlineData(MoneyKind.OtherSales, MoneyGroup.Sales)]
    [InlineData(MoneyKind.ShippingPaid, MoneyGroup.Shipping)]
    [InlineData(MoneyKind.OtherShipping, MoneyGroup.Shipping)]
    [InlineData(MoneyKind.ReferralFee, MoneyGroup.Fees)]
    [InlineData(MoneyKind.Tax, MoneyGroup.Fees)]
    [InlineData(MoneyKind.OtherFees, MoneyGroup.Fees)]
    [InlineData(MoneyKind.Adjustment, MoneyGroup.Adjustments)]
    [InlineData(MoneyKind.Unexplained, MoneyGroup.Adjustments)]
    public void Each_kind_belongs_to_a_group(MoneyKind kind, MoneyGroup group) =>
        new MoneyPart(kind, 1).Group.ShouldBe(group);
}
