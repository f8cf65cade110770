using CreatorFlow.Channels;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Prices;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Channels.Reconcile;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Prices;

public sealed class PushPricesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Each_price_has_its_own_answer(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7), ("p1", "B", 7));
        await SetPricesTests.Set(world, shopId, ("id-A", "2"), ("id-B", "3"));
        world.Vendor.PriceRefusals["id-B"] = "locked by a promotion";

        await world.RunJobs(PushPrices.JobKind);

        var sent = world.Vendor.Priced.ShouldHaveSingleItem();
        sent.ProductId.ShouldBe("p1");
        sent.Prices.OrderBy(own => own.SkuId).ShouldBe(
            [new SkuPrice("id-A", new Money(200, "USD")), new SkuPrice("id-B", new Money(300, "USD"))]);
        (await SetPricesTests.Changes(world)).Select(own => (own.SkuId, own.Outcome, own.Reason, own.EndedAt)).ShouldBe(
        [
            ("id-A", PriceOutcome.Taken, null, TestClock.Start),
            ("id-B", PriceOutcome.Refused, "locked by a promotion", TestClock.Start),
        ]);
        (await Prices(world)).ShouldBe([200, 100]);
        (await world.Facts())[^3..].ShouldBe(
            [nameof(PricesAsked), nameof(PriceTaken), nameof(PriceRefused)], ignoreOrder: true);
        (await world.Jobs(PushPrices.JobKind)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_price_that_is_set_while_another_is_on_its_way_goes_after_it(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7));
        await SetPricesTests.Set(world, shopId, ("id-A", "2"));
        world.Vendor.WhilePricing = () =>
        {
            world.Vendor.WhilePricing = null;
            SetPricesTests.Set(world, shopId, ("id-A", "3")).GetAwaiter().GetResult();
        };

        await world.RunJobs(PushPrices.JobKind);
        (await Prices(world)).ShouldBe([200]);
        await world.RunJobs(PushPrices.JobKind);

        world.Vendor.Priced.Select(own => own.Prices.Single().Price.Minor).ShouldBe([200, 300]);
        (await SetPricesTests.Changes(world)).Select(own => own.Outcome)
            .ShouldBe([PriceOutcome.Replaced, PriceOutcome.Taken], ignoreOrder: true);
        (await Prices(world)).ShouldBe([300]);
    }

    [Fact]
    public async Task An_answer_that_was_lost_is_asked_for_again()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7));
        await SetPricesTests.Set(world, shopId, ("id-A", "2"));
        world.Vendor.Failure = new(ChannelFailureKind.Retry, "no answer");

        await world.RunJobs(PushPrices.JobKind);

        (await SetPricesTests.Changes(world)).Single().Outcome.ShouldBe(PriceOutcome.Waiting);
        world.Vendor.Failure = null;
        world.Clock.Advance(TimeSpan.FromMinutes(5));
        await world.RunJobs(PushPrices.JobKind);
        (await SetPricesTests.Changes(world)).Single().Outcome.ShouldBe(PriceOutcome.Taken);
    }

    [Fact]
    public async Task Prices_of_a_shop_that_lost_access_wait_until_it_is_connected_again()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7));
        await SetPricesTests.Set(world, shopId, ("id-A", "2"));
        await world.Lose(shopId);
        await world.RunJobs(PushPrices.JobKind);
        (await world.Jobs(PushPrices.JobKind)).ShouldBeEmpty();

        (await world.Connected()).ShouldBe(shopId);
        await world.RunJobs(PushPrices.JobKind);

        (await SetPricesTests.Changes(world)).Single().Outcome.ShouldBe(PriceOutcome.Taken);
    }

    private static Task<List<long>> Prices(ChannelWorld world) => world.World.Db(
        db => db.Set<Listing>().OrderBy(row => row.SkuId).Select(row => row.PriceMinor).ToListAsync(Ct));
}
