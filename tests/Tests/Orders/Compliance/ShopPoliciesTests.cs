using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Compliance;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Compliance;

public sealed class ShopPoliciesTests
{
    private static readonly DateOnly Monday = new(2026, 11, 30);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_is_held_as_long_as_the_rule_of_its_day_says(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        seller.Policies.Add(GivenPolicies.Rule(PolicyKey.HoldHours, PolicyUnit.Hours, 3, Monday));
        var (now, later) = (TestClock.Start, TestClock.Start.AddDays(8));
        var today = seller.Told(("CANDLE", 1)) with { PlacedAt = now, PaidAt = now };
        var next = seller.Told(("CANDLE", 1)) with { PlacedAt = later, PaidAt = later };

        await seller.Import(today, next);

        (await Row(seller, today)).HoldUntil.ShouldBe(now.AddHours(1));
        (await Row(seller, next)).HoldUntil.ShouldBe(later.AddHours(3));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task As_many_orders_go_in_one_parcel_as_the_rule_of_today_says(string database)
    {
        await using var seller = await Seller.On(database, ("CANDLE", 9));
        seller.Policies.Add(GivenPolicies.Rule(PolicyKey.CombinedOrders, PolicyUnit.Orders, 2, Monday));
        var ids = Enumerable.Range(0, 3).Select(_ => Ids.New(TestClock.Start)).ToList();

        (await Combined(seller, ids)).Code.ShouldBe("orders.not_found");
        seller.World.Clock.Advance(TimeSpan.FromDays(7));

        var problem = await Combined(seller, ids);
        (problem.Code, problem.Detail).ShouldBe(
            ("orders.combine_count", "Choose 2 to 2 orders to go in one parcel."));
    }

    [Fact]
    public void Each_rate_has_a_limit_of_its_own() =>
        Enum.GetValues<RateKind>().Select(ShopPolicies.LimitOf).ShouldBe(
        [
            PolicyKey.LateDispatchPercent, PolicyKey.SellerFaultPercent, PolicyKey.OnTimeDeliveryPercent,
        ]);

    private static async Task<Problem> Combined(Seller seller, List<Guid> ids) =>
        (await seller.Do<CombineOrders, Result<Guid>>(combine => combine.Run(ids, Seller.Ana, Ct))).Problem!;

    private static Task<CreatorFlow.Orders.Lifecycle.Order> Row(Seller seller, ChannelOrder told) =>
        new GivenOrder(seller, told).Row();
}
