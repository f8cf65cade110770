using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Compliance;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Compliance;

public sealed class PolicyTextTests
{
    [Fact]
    public void Each_rule_has_a_name_and_a_meaning_of_its_own()
    {
        Enum.GetValues<PolicyKey>().Select(PolicyText.Of).ShouldBeUnique();
        Enum.GetValues<PolicyKey>().Select(PolicyText.Means).ShouldBeUnique();
    }

    [Theory]
    [InlineData(PolicyKey.HoldHours, "1 h")]
    [InlineData(PolicyKey.AutoApproveHours, "1 / 3 / 5 h")]
    [InlineData(PolicyKey.DispatchDays, "2 business days")]
    [InlineData(PolicyKey.CapacityExtraDays, "1 day")]
    [InlineData(PolicyKey.CombinedOrders, "20 orders")]
    [InlineData(PolicyKey.SellerFaultPercent, "2.5 %")]
    [InlineData(PolicyKey.HealthMilestones, "150 / 100 / 50 / 0 points")]
    [InlineData(PolicyKey.NewShopOrders, "50 / 100 / 200 orders a day")]
    [InlineData(PolicyKey.SurgeTimes, "3 × the usual")]
    public void A_figure_is_said_with_its_unit(PolicyKey key, string words) =>
        PolicyText.Figure(GivenPolicies.Usual.At(key, TestClock.Start)).ShouldBe(words);

    [Fact]
    public void The_end_of_the_day_is_a_time() =>
        PolicyText.Figure(GivenPolicies.Usual.At(PolicyKey.CutOff, TestClock.Start))
            .ShouldBe(new TimeOnly(23, 59).ToString("t", System.Globalization.CultureInfo.CurrentCulture));

    [Fact]
    public void A_rule_says_from_when_until_when()
    {
        var rule = GivenPolicies.Usual.At(PolicyKey.DispatchDays, TestClock.Start);
        var (first, last) = (new DateOnly(2026, 11, 30), new DateOnly(2026, 12, 31));

        PolicyText.Span(rule).ShouldBe("since before it was read");
        PolicyText.Span(rule with { From = first }).ShouldBe($"since {PolicyText.Day(first)}");
        PolicyText.Span(rule with { From = first, Until = last })
            .ShouldBe($"since {PolicyText.Day(first)}, until {PolicyText.Day(last)}");
    }

    [Fact]
    public void A_change_says_what_becomes_of_what()
    {
        var rule = GivenPolicies.Usual.At(PolicyKey.DispatchDays, TestClock.Start);

        PolicyText.Of(new PolicyChange(rule.Key, rule, rule with { Values = [1] }, TestClock.Start))
            .ShouldBe("Dispatch of a regular order: 2 business days becomes 1 business day");
        PolicyText.Of(new PolicyChange(rule.Key, rule, null, TestClock.Start))
            .ShouldBe("Dispatch of a regular order: 2 business days becomes nothing");
    }
}
