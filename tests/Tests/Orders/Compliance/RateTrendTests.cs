using CreatorFlow.Orders.Compliance;
using CreatorFlow.Orders.Contracts;

namespace CreatorFlow.Tests.Orders.Compliance;

public sealed class RateTrendTests
{
    [Fact]
    public void The_later_half_of_the_window_is_compared_with_the_earlier_one()
    {
        Of(RateKind.LateDispatch, new(1, 50), new(2, 50)).ShouldBe(RateTrend.Worse);
        Of(RateKind.LateDispatch, new(2, 50), new(1, 50)).ShouldBe(RateTrend.Better);
        Of(RateKind.LateDispatch, new(1, 50), new(2, 100)).ShouldBe(RateTrend.Steady);
        Of(RateKind.OnTimeDelivery, new(40, 50), new(45, 50)).ShouldBe(RateTrend.Better);
        Of(RateKind.OnTimeDelivery, new(45, 50), new(40, 50)).ShouldBe(RateTrend.Worse);
    }

    [Fact]
    public void A_half_without_orders_makes_no_trend() =>
        Of(RateKind.SellerFault, new(0, 0), new(1, 50)).ShouldBe(RateTrend.None);

    private static RateTrend Of(RateKind kind, RateCount before, RateCount after) => RateTrends.Of(
        new(Guid.Empty, kind, before + after, before + after, [before, after], 0) { Limit = 4, OwnLimit = 3 });
}
