using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Policy;
using CreatorFlow.Channels.TikTokShop.Policy;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.TikTokShop.Policy;

public sealed class TikTokShopPolicyTests
{
    private const string Good =
        """
        [{ "key": "DispatchDays", "values": [2], "unit": "BusinessDays", "region": "US", "until": "2026-11-29",
           "source": "Seller University", "seenOn": "2026-11-21" }]
        """;

    [Fact]
    public void Every_figure_that_the_program_may_ask_for_is_known_today_with_its_source()
    {
        var rules = TikTokShopPolicy.Rules();

        GivenPolicies.Usual.InForce(TestClock.Start).Select(rule => rule.Key).ShouldBe(Enum.GetValues<PolicyKey>());
        rules.ShouldAllBe(rule => rule.Source.Length > 10 && rule.SeenOn > new DateOnly(2025, 1, 1));
        rules.Select(rule => (rule.Key, rule.Region, rule.From)).ShouldBeUnique();
    }

    /// <summary>From TikTok's own pages and the guides to them.</summary>
    [Theory]
    [InlineData(PolicyKey.HoldHours, PolicyUnit.Hours, 1)]
    [InlineData(PolicyKey.AutoApproveHours, PolicyUnit.Hours, 1, 3, 5)]
    [InlineData(PolicyKey.ReturnAnswerHours, PolicyUnit.Hours, 48)]
    [InlineData(PolicyKey.ParcelAnswerDays, PolicyUnit.Days, 8)]
    [InlineData(PolicyKey.DispatchDays, PolicyUnit.BusinessDays, 2)]
    [InlineData(PolicyKey.CutOff, PolicyUnit.MinuteOfDay, (23 * 60) + 59)]
    [InlineData(PolicyKey.AutoCancelDays, PolicyUnit.BusinessDays, 7)]
    [InlineData(PolicyKey.DeliverDays, PolicyUnit.BusinessDays, 6)]
    [InlineData(PolicyKey.MadeToOrderDeliverDays, PolicyUnit.BusinessDays, 5)]
    [InlineData(PolicyKey.PreOrderDeliverDays, PolicyUnit.BusinessDays, 6)]
    [InlineData(PolicyKey.TrackingChangeHours, PolicyUnit.Hours, 72)]
    [InlineData(PolicyKey.CombinedOrders, PolicyUnit.Orders, 20)]
    [InlineData(PolicyKey.LateDispatchPercent, PolicyUnit.Percent, 4)]
    [InlineData(PolicyKey.SellerFaultPercent, PolicyUnit.Percent, 2.5)]
    [InlineData(PolicyKey.OnTimeDeliveryPercent, PolicyUnit.Percent, 80)]
    [InlineData(PolicyKey.AppealDays, PolicyUnit.Days, 30)]
    [InlineData(PolicyKey.SecondAppealDays, PolicyUnit.Days, 15)]
    [InlineData(PolicyKey.HealthStart, PolicyUnit.Points, 200)]
    [InlineData(PolicyKey.HealthMilestones, PolicyUnit.Points, 150, 100, 50, 0)]
    [InlineData(PolicyKey.HealthDays, PolicyUnit.Days, 180)]
    [InlineData(PolicyKey.NewShopOrders, PolicyUnit.OrdersPerDay, 50, 100, 200)]
    [InlineData(PolicyKey.CapacityExtraDays, PolicyUnit.Days, 1)]
    [InlineData(PolicyKey.SurgeTimes, PolicyUnit.Times, 3)]
    [InlineData(PolicyKey.PayoutDays, PolicyUnit.Days, 7)]
    [InlineData(PolicyKey.AuctionReceiptDays, PolicyUnit.Days, 30)]
    [InlineData(PolicyKey.SampleAnswerDays, PolicyUnit.Days, 7)]
    [InlineData(PolicyKey.SamplePostDays, PolicyUnit.Days, 14, 90)]
    [InlineData(PolicyKey.ConsentWarningDays, PolicyUnit.Days, 30)]
    public void The_figures_are_those_of_the_channel(PolicyKey key, PolicyUnit unit, params object[] values)
    {
        var rule = GivenPolicies.Usual.At(key, TestClock.Start);

        rule.Unit.ShouldBe(unit);
        rule.Values.ShouldBe(values.Select(value =>
            Convert.ToDecimal(value, System.Globalization.CultureInfo.InvariantCulture)));
    }

    /// <summary>Its share of a sale, from what TikTok and guides to it say of each market.</summary>
    [Theory]
    [InlineData("US", "2025-06-01", 6)]
    [InlineData("GB", "2024-09-01", 5)]
    [InlineData("GB", "2024-09-02", 9)]
    [InlineData("DE", "2026-01-07", 5)]
    [InlineData("DE", "2026-01-08", 9)]
    [InlineData("IE", "2026-11-26", 9)]
    public void The_share_of_the_channel_is_that_of_the_market_and_the_day(string region, string day, int percent)
    {
        var shop = new ConnectedShop(Guid.Empty, "TikTok Shop", "Shop", "USD", "Etc/UTC") { Region = region };
        var policy = new PolicyBook(TikTokShopPolicy.Rules()).Of(shop);

        var rule = policy.At(
            PolicyKey.ReferralFeePercent,
            DateTimeOffset.Parse(day, System.Globalization.CultureInfo.InvariantCulture).AddHours(12));

        (rule.Value, rule.Unit, policy.IsAssumed(rule)).ShouldBe((percent, PolicyUnit.Percent, false));
    }

    [Fact]
    public void A_line_is_read_with_its_market_its_days_and_its_source()
    {
        var rule = TikTokShopPolicy.Read(Good).ShouldHaveSingleItem();

        (rule.Key, rule.Value, rule.Unit, rule.Region).ShouldBe(
            (PolicyKey.DispatchDays, 2m, PolicyUnit.BusinessDays, "US"));
        (rule.From, rule.Until, rule.Source, rule.SeenOn).ShouldBe(
            (null, new DateOnly(2026, 11, 29), "Seller University", new DateOnly(2026, 11, 21)));
    }

    [Theory]
    [InlineData("DispatchDays", "DispatchMoons")]
    [InlineData("\"until\"", "\"untill\"")]
    [InlineData("BusinessDays", "3")]
    public void What_is_no_rule_is_not_read(string part, string wrong) =>
        Should.Throw<JsonException>(() => TikTokShopPolicy.Read(Good.Replace(part, wrong, StringComparison.Ordinal)));

    [Theory]
    [InlineData("[2]", "[]")]
    [InlineData("Seller University", " ")]
    [InlineData("\"until\": \"2026-11-29\"", "\"until\": \"2026-11-29\", \"from\": \"2026-11-30\"")]
    [InlineData(", \"seenOn\": \"2026-11-21\"", "")]
    public void What_is_half_a_rule_stops_the_start(string part, string wrong) =>
        Should.Throw<InvalidOperationException>(() =>
            TikTokShopPolicy.Read(Good.Replace(part, wrong, StringComparison.Ordinal)));
}
