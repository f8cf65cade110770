using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Policy;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Policy;

public sealed class PolicyBookTests
{
    private static readonly PolicyRule American =
        new(PolicyKey.CombinedOrders, [20], PolicyUnit.Orders, "Test", new(2026, 11, 1)) { Region = "US" };

    [Fact]
    public void A_shop_goes_by_its_own_market_and_its_own_days()
    {
        var book = new PolicyBook([American, American with { Values = [5], Region = "GB", From = new(2026, 11, 24) }]);
        var shop = new ConnectedShop(Guid.Empty, "TikTok Shop", "Ana", "GBP", "Europe/London") { Region = "GB" };

        // Midnight in London, five in the afternoon before in Los Angeles.
        var at = new DateTimeOffset(2026, 11, 24, 0, 0, 0, TimeSpan.Zero);
        book.Of(shop).At(PolicyKey.CombinedOrders, at).Value.ShouldBe(5);
        book.Of(shop).At(PolicyKey.CombinedOrders, at.AddSeconds(-1)).Value.ShouldBe(20);
    }

    [Fact]
    public void Without_a_shop_there_are_rules_all_the_same()
    {
        var policy = new PolicyBook([American]).Of(null);

        policy.At(PolicyKey.CombinedOrders, TestClock.Start).Value.ShouldBe(20);
        policy.IsAssumed(American).ShouldBeTrue();
    }
}
