using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Compliance;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Orders.Compliance;

public sealed class OwnLimitsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_limit_that_changes_holds_from_its_day_and_own_ones_are_never_laxer(string database)
    {
        await using var seller = await Seller.On(database);
        seller.Policies.Add(
            GivenPolicies.Rule(PolicyKey.LateDispatchPercent, PolicyUnit.Percent, 2, new(2026, 11, 30)));
        await seller.Do<SetOwnLimits, object>(async set =>
            await set.Run(seller.Shop.Id, new(3.5m, 1, 90), Seller.Ana, Ct));

        (await Of(seller, seller.Shop.Id)).ShouldBe(new(new(4, 2.5m, 80), new(3.5m, 1, 90)));
        seller.World.Clock.Advance(TimeSpan.FromDays(7));
        (await Of(seller, seller.Shop.Id)).ShouldBe(new(new(2, 2.5m, 80), new(2, 1, 90)));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_shop_for_which_nobody_set_any_has_the_usual_ones_and_so_has_one_that_is_gone(string database)
    {
        await using var seller = await Seller.On(database);

        var usual = new ShopLimits(new(4, 2.5m, 80), new(3, 1.88m, 85));
        (await Of(seller, seller.Shop.Id)).ShouldBe(usual);
        (await Of(seller, Ids.New(TestClock.Start))).ShouldBe(usual);
        (await seller.Do<OwnLimits, ShopLimits>(limits => limits.Of(seller.Shop, Ct))).ShouldBe(usual);
    }

    private static Task<ShopLimits> Of(Seller seller, Guid shopId) =>
        seller.Do<OwnLimits, ShopLimits>(async limits => (await limits.All(Ct))(shopId));
}
