using CreatorFlow.Channels.Offers;

namespace CreatorFlow.Tests.Channels.Offers;

public sealed class OfferRuleTests
{
    [Theory]
    [InlineData(33, 100, 0, null, 0, 33)]
    [InlineData(33, 50, 0, null, 0, 16)]
    [InlineData(33, 0, 0, null, 0, 0)]
    [InlineData(33, 100, 10, null, 0, 23)]
    [InlineData(33, 50, 10, null, 0, 16)]
    [InlineData(12, 50, 10, null, 0, 2)]
    [InlineData(8, 100, 10, null, 0, 0)]
    [InlineData(33, 100, 0, 20, 0, 20)]
    [InlineData(33, 50, 0, 20, 0, 16)]
    [InlineData(33, 100, 0, 0, 0, 0)]
    [InlineData(5, 100, 0, null, 5, 0)]
    [InlineData(6, 100, 0, null, 5, 6)]
    [InlineData(0, 100, 0, null, 0, 0)]
    public void What_is_offered_follows_share_kept_back_limit_and_stop(
        int available, int percent, int keptBack, int? most, int stopAt, int offered)
    {
        var rule = OfferRule.Everything(Guid.Empty);
        rule.Set(new(percent, keptBack, most, stopAt));

        rule.Offered(available).ShouldBe(offered);
    }

    [Fact]
    public void The_steps_are_told()
    {
        var rule = OfferRule.Everything(Guid.Empty);
        rule.Set(new(80, 10, 20, 3));

        rule.Derive(33).ShouldBe(new(33, Share: 26, AfterKeptBack: 23, Offered: 20, IsStopped: false));
        rule.Derive(3).IsStopped.ShouldBeTrue();
    }

    [Fact]
    public void A_share_of_very_many_units_is_exact()
    {
        var rule = OfferRule.Everything(Guid.Empty);
        rule.Set(new(99, 0, null, 0));

        rule.Offered(2_000_000_000).ShouldBe(1_980_000_000);
    }

    [Fact]
    public void Setting_what_is_so_already_is_no_change()
    {
        var rule = OfferRule.Everything(Guid.Empty);

        rule.Set(new(50, 0, null, 0)).ShouldBeTrue();
        rule.Set(new(50, 0, null, 0)).ShouldBeFalse();
    }
}
