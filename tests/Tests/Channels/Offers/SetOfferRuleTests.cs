using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Offers;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Channels.Reconcile;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Offers;

public sealed class SetOfferRuleTests
{
    private static readonly OfferTerms Half = new(50, 0, null, 0);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_rule_of_the_shop_goes_for_all_and_that_of_a_SKU_for_itself(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Reconciled.Listed(world, ("p1", "A", 33), ("p2", "B", 10));

        (await Set(world, shopId, null, Half)).Value
            .ShouldBe(new OfferRuleSet("Kettle Shop", null, 50, 0, null, 0));
        await world.RunJobs(PushStock.JobKind);
        world.Vendor.Pushed.Order().ShouldBe([("p1", "id-A", 16), ("p2", "id-B", 5)]);
        world.Vendor.Pushed.Clear();
        Reconciled.Drift(world, "A", 16);
        Reconciled.Drift(world, "B", 5);

        (await Set(world, shopId, "A", new(100, 0, 3, 0))).Ok.ShouldBeTrue();
        await world.RunJobs(PushStock.JobKind);

        world.Vendor.Pushed.ShouldBe([("p1", "id-A", 3)]);
        (await world.Facts()).Count(kind => kind == nameof(OfferRuleSet)).ShouldBe(2);
    }

    [Fact]
    public async Task The_same_rule_again_changes_and_tells_nothing()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Reconciled.Listed(world, ("p1", "A", 33));
        await Set(world, shopId, null, Half);

        (await Set(world, shopId, null, Half)).Ok.ShouldBeTrue();

        (await world.Facts()).Count(kind => kind == nameof(OfferRuleSet)).ShouldBe(1);
    }

    [Fact]
    public async Task The_page_of_a_SKU_is_told_how_its_number_comes_about()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Reconciled.Listed(world, ("p1", "A", 33));
        await Set(world, shopId, "A", new(50, 20, 10, 2));

        var offer = (await Offers(world, 33)).ShouldHaveSingleItem();

        (offer.Shop, offer.Channel, offer.HasOwnRule, offer.Offered, offer.AtChannel)
            .ShouldBe(("Kettle Shop", "Scripted", true, 10, 33));
        offer.Steps.ShouldBe(
            [new(OfferStepKind.Percent, 50, 16), new(OfferStepKind.KeptBack, 20, 13), new(OfferStepKind.Most, 10, 10)]);
        (await Offers(world, 2))[0].Steps.ShouldBe([new(OfferStepKind.StoppedAt, 2, 0)]);
    }

    [Theory]
    [InlineData(101, 0, null, 0, "percent")]
    [InlineData(-1, 0, null, 0, "percent")]
    [InlineData(100, -1, null, 0, "keptBack")]
    [InlineData(100, 0, -1, 0, "most")]
    [InlineData(100, 0, null, 10_000_000, "stopAt")]
    public async Task A_number_out_of_range_is_refused(int percent, int keptBack, int? most, int stopAt, string field)
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Reconciled.Listed(world, ("p1", "A", 33));

        var problem = (await Set(world, shopId, null, new(percent, keptBack, most, stopAt))).Problem!;

        (problem.Code, problem.Field).ShouldBe(("channels.rule_out_of_range", field));
        (await world.World.Db(db => db.Set<OfferRule>().CountAsync(Ct))).ShouldBe(0);
    }

    [Fact]
    public async Task A_shop_or_a_SKU_that_is_not_there_is_refused()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Reconciled.Listed(world, ("p1", "A", 33));

        (await Set(world, shopId, "Z", Half)).Problem!.Code.ShouldBe("channels.unknown_sku");
        (await Set(world, Ids.New(TestClock.Start), null, Half)).Problem!.Code.ShouldBe("channels.unknown_shop");
        (await world.With<SetOfferRule, Result<OfferRuleSet>>(
            set => set.Run(shopId, null, Half, Actor.System, Ct), Ids.New(TestClock.Start)))
            .Problem!.Code.ShouldBe("channels.unknown_shop");
        (await world.World.Db(db => db.Set<Listing>().AnyAsync(row => row.ChangedAt != null, Ct))).ShouldBeFalse();
    }

    internal static Task<Result<OfferRuleSet>> Set(ChannelWorld world, Guid shopId, string? sku, OfferTerms terms) =>
        world.With<SetOfferRule, Result<OfferRuleSet>>(set => set.Run(shopId, sku, terms, Actor.System, Ct));

    private static Task<IReadOnlyList<ChannelOffer>> Offers(ChannelWorld world, int available) =>
        world.With<IChannelOffers, IReadOnlyList<ChannelOffer>>(offers => offers.Of("A", available, Ct));
}
