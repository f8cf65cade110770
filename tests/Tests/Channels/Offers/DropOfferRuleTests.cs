using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Offers;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Channels.Reconcile;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Offers;

public sealed class DropOfferRuleTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_rule_of_the_shop_goes_for_the_SKU_again(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Reconciled.Listed(world, ("p1", "A", 33));
        await SetOfferRuleTests.Set(world, shopId, "A", new(100, 0, null, 0));
        await SetOfferRuleTests.Set(world, shopId, null, new(50, 0, null, 0));
        await world.RunJobs(PushStock.JobKind);
        world.Vendor.Pushed.ShouldBeEmpty();

        (await Drop(world, shopId, "A")).Value.ShouldBe(new OfferRuleDropped("Kettle Shop", "A"));
        await world.RunJobs(PushStock.JobKind);

        world.Vendor.Pushed.ShouldBe([("p1", "id-A", 16)]);
        (await Drop(world, shopId, "A")).Problem!.Code.ShouldBe("channels.no_own_rule");
    }

    [Fact]
    public async Task The_rule_of_the_shop_itself_cannot_be_ended_and_a_foreign_shop_is_unknown()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Reconciled.Listed(world, ("p1", "A", 33));
        await SetOfferRuleTests.Set(world, shopId, null, new(50, 0, null, 0));

        (await Drop(world, shopId, "")).Problem!.Code.ShouldBe("channels.no_own_rule");
        (await Drop(world, Ids.New(TestClock.Start), "A")).Problem!.Code.ShouldBe("channels.unknown_shop");
    }

    private static Task<Result<OfferRuleDropped>> Drop(ChannelWorld world, Guid shopId, string sku) =>
        world.With<DropOfferRule, Result<OfferRuleDropped>>(drop => drop.Run(shopId, sku, Actor.System, Ct));
}
