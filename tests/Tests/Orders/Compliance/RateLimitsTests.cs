using CreatorFlow.Orders.Compliance;
using CreatorFlow.Orders.Contracts;

namespace CreatorFlow.Tests.Orders.Compliance;

public sealed class RateLimitsTests
{
    private static readonly RateLimits Channels = new(4, 2.5m, 80);

    [Fact]
    public void While_none_are_set_they_are_three_quarters_of_what_the_channel_forgives()
    {
        Channels.Usual().ShouldBe(new RateLimits(3, 1.88m, 85));
        Channels.Usual().Of(RateKind.LateDispatch).ShouldBe(3);
        Channels.Usual().Of(RateKind.SellerFault).ShouldBe(1.88m);
        Channels.Usual().Of(RateKind.OnTimeDelivery).ShouldBe(85);
    }

    [Fact]
    public void A_channel_that_became_stricter_counts_instead() =>
        new RateLimits(3.5m, 1, 82).Within(new(3, 2, 90)).ShouldBe(new RateLimits(3, 1, 90));

    [Fact]
    public void What_is_said_is_read_to_two_places()
    {
        RateLimits.Read(new(0, 2.5m, 100), Channels).Value.ShouldBe(new RateLimits(0, 2.5m, 100));
        RateLimits.Read(new(1.005m, 1, 80), Channels).Value.ShouldBe(new RateLimits(1.01m, 1, 80));
    }

    [Theory]
    [InlineData(4.01, 1.0, 90.0, "lateDispatchPercent", "Write 0 to 4 per cent")]
    [InlineData(-1.0, 1.0, 90.0, "lateDispatchPercent", "Write 0 to 4 per cent")]
    [InlineData(1.0, 2.51, 90.0, "sellerFaultPercent", "Write 0 to 2.5 per cent")]
    [InlineData(1.0, 1.0, 79.99, "onTimeDeliveryPercent", "Write 80 to 100 per cent")]
    [InlineData(1.0, 1.0, 100.01, "onTimeDeliveryPercent", "Write 80 to 100 per cent")]
    [InlineData(1.0, 1.0, null, "onTimeDeliveryPercent", "Write 80 to 100 per cent")]
    public void A_limit_laxer_than_the_channels_is_refused(
        double late, double fault, double? onTime, string field, string words)
    {
        var problem = RateLimits.Read(new((decimal)late, (decimal)fault, (decimal?)onTime), Channels).Problem!;

        (problem.Code, problem.Field).ShouldBe(("orders.own_limit_out_of_range", field));
        problem.Detail.ShouldStartWith(words);
    }
}
