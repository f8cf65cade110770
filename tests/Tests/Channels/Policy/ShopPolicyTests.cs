using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Policy;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Policy;

public sealed class ShopPolicyTests
{
    private static readonly TimeZoneInfo Pacific = TimeZoneInfo.FindSystemTimeZoneById("America/Los_Angeles");

    [Fact]
    public void The_shops_own_market_comes_before_all_markets_and_another_market_is_only_assumed()
    {
        IReadOnlyList<PolicyRule> rules =
        [
            Rule(2) with { Region = "US" }, Rule(3), Rule(4) with { Region = "GB" },
        ];

        On(rules, "US").Value.ShouldBe(2);
        On(rules, "GB").Value.ShouldBe(4);
        On(rules, "MX").Value.ShouldBe(3);
        var mexican = new ShopPolicy([rules[0]], "MX", Pacific);
        var rule = mexican.At(PolicyKey.DispatchDays, TestClock.Start);
        (rule.Value, mexican.IsAssumed(rule), mexican.IsAssumed(rules[1])).ShouldBe((2, true, false));
        new ShopPolicy(rules, "US", Pacific).IsAssumed(rules[0]).ShouldBeFalse();
    }

    [Fact]
    public void A_rule_holds_from_the_first_minute_of_its_first_day_at_the_shop_to_the_last_of_its_last()
    {
        var policy = new ShopPolicy(
            [
                Rule(2) with { Until = new(2026, 11, 29) }, Rule(1) with { From = new(2026, 11, 30) },
            ],
            "US", Pacific);

        Days(policy, "2026-11-30T07:59:59Z").ShouldBe(2);
        Days(policy, "2026-11-30T08:00:00Z").ShouldBe(1);
    }

    [Fact]
    public void Of_two_that_hold_the_newer_counts()
    {
        var policy = new ShopPolicy([Rule(1) with { From = new(2026, 1, 1) }, Rule(2)], "US", Pacific);

        Days(policy, "2025-12-31T00:00:00Z").ShouldBe(2);
        Days(policy, "2026-06-01T00:00:00Z").ShouldBe(1);
    }

    [Fact]
    public void What_changes_within_the_days_is_told_with_both_figures_and_its_first_minute()
    {
        IReadOnlyList<PolicyRule> rules =
        [
            Rule(2), Rule(1) with { From = new(2026, 11, 30) },
            Rule(20) with { Key = PolicyKey.CombinedOrders, Until = new(2026, 12, 1) },
            Rule(9) with { Region = "GB", From = new(2026, 11, 27) },
        ];
        var policy = new ShopPolicy(rules, "US", Pacific);

        policy.Ahead(TestClock.Start, 30).ShouldBe(
        [
            new(PolicyKey.DispatchDays, rules[0], rules[1], At("2026-11-30T08:00:00Z")),
            new(PolicyKey.CombinedOrders, rules[2], null, At("2026-12-02T08:00:00Z")),
        ]);
        policy.Ahead(TestClock.Start, 6).ShouldBeEmpty();
        policy.Ahead(At("2026-11-30T08:00:00Z"), 1).ShouldBeEmpty("it is in force, and no news");
    }

    [Fact]
    public void The_same_figure_told_anew_is_no_change()
    {
        var policy = new ShopPolicy([Rule(2), Rule(2) with { From = new(2026, 11, 30) }], "US", Pacific);

        policy.Ahead(TestClock.Start, 30).ShouldBeEmpty();
    }

    [Fact]
    public void All_in_force_are_listed_each_key_once_and_what_nothing_says_is_a_fault()
    {
        var policy = new ShopPolicy(
            [Rule(7) with { Key = PolicyKey.PayoutDays }, Rule(1) with { From = new(2026, 1, 1) }, Rule(2)],
            "US", Pacific);

        policy.InForce(TestClock.Start).Select(rule => (rule.Key, rule.Value))
            .ShouldBe([(PolicyKey.DispatchDays, 1m), (PolicyKey.PayoutDays, 7m)]);
        Should.Throw<InvalidOperationException>(() => policy.At(PolicyKey.CutOff, TestClock.Start))
            .Message.ShouldBe("No rule says CutOff on 2026-11-23.");
    }

    private static PolicyRule Rule(decimal value) =>
        new(PolicyKey.DispatchDays, [value], PolicyUnit.BusinessDays, "Test", new(2026, 11, 1));

    private static PolicyRule On(IReadOnlyList<PolicyRule> rules, string region) =>
        new ShopPolicy(rules, region, Pacific).At(PolicyKey.DispatchDays, TestClock.Start);

    private static decimal Days(ShopPolicy policy, string at) => policy.At(PolicyKey.DispatchDays, At(at)).Value;

    private static DateTimeOffset At(string text) =>
        DateTimeOffset.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
