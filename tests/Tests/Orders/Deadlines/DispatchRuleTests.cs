using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Deadlines;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Deadlines;

public sealed class DispatchRuleTests
{
    private static readonly PolicyRule OneDay = GivenPolicies.DispatchDays(1, new(2026, 11, 30));

    /// <summary>Monday in a week, ten in the morning in New York.</summary>
    private static readonly DateTimeOffset Monday = new(2026, 11, 30, 15, 0, 0, TimeSpan.Zero);

    [Theory, ClassData(typeof(Databases))]
    public async Task A_rule_that_changes_next_monday_holds_for_the_orders_placed_from_then(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        seller.Policies.Add(OneDay);
        var sunday = seller.Told(("CANDLE", 1)) with { DispatchBy = null, PlacedAt = Monday.AddHours(-14) };
        var monday = seller.Told(("CANDLE", 1)) with { DispatchBy = null, PlacedAt = Monday };
        await seller.Import(sunday, monday);

        var endOfTuesday = new DateTimeOffset(2026, 12, 2, 4, 59, 0, TimeSpan.Zero);
        (await DueOf(seller, sunday)).ShouldBe(endOfTuesday, "two business days, by the old rule");
        (await DueOf(seller, monday)).ShouldBe(endOfTuesday, "one business day, by the new one");
    }

    [Fact]
    public void Own_days_hold_until_a_stricter_rule_comes_in_and_stricter_own_days_hold_on()
    {
        var policies = new GivenPolicies();
        policies.Add(OneDay);
        var policy = policies.Of(null);

        var (slow, fast) = (new DispatchRule(policy, 4), new DispatchRule(policy, 1));

        (slow.DaysAt(Monday.AddDays(-2)), slow.DaysAt(Monday)).ShouldBe((4, 1));
        (fast.DaysAt(Monday.AddDays(-2)), fast.DaysAt(Monday)).ShouldBe((1, 1));
        var nobody = new DispatchRule(policy, null);
        (nobody.DaysAt(Monday.AddDays(-2)), nobody.DaysAt(Monday)).ShouldBe((2, 1));
    }

    private static async Task<DateTimeOffset?> DueOf(Seller seller, ChannelOrder told) =>
        (await new GivenOrder(seller, told).Row()).DispatchBy;
}
