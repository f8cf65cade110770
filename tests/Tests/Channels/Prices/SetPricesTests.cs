using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Prices;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Channels.Reconcile;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Prices;

public sealed class SetPricesTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_price_is_written_down_told_and_on_its_way(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7), ("p1", "B", 7), ("p2", "C", 7));

        var set = (await Set(world, shopId, ("id-A", "19.50"), ("id-C", " 3 "))).Value;

        set.Unchanged.ShouldBe(0);
        (await Changes(world)).Select(own => (own.SkuId, own.From, own.To, own.Outcome, own.AskedBy)).ShouldBe(
        [
            ("id-A", new Money(100, "USD"), new Money(1950, "USD"), PriceOutcome.Waiting, "Ann"),
            ("id-C", new Money(100, "USD"), new Money(300, "USD"), PriceOutcome.Waiting, "Ann"),
        ]);
        (await world.Jobs(PushPrices.JobKind)).Select(job => job.Key)
            .ShouldBe([$"{shopId:N}:p1", $"{shopId:N}:p2"]);
        (await world.Facts()).ShouldContain(nameof(PricesAsked));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_newer_price_takes_the_place_of_one_that_waits_and_the_same_one_is_recognised(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7));
        await Set(world, shopId, ("id-A", "2.00"));

        (await Set(world, shopId, ("id-A", "2"))).Value.Unchanged.ShouldBe(1);
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        (await Set(world, shopId, ("id-A", "3"))).Value.Changes.Count.ShouldBe(1);

        (await Changes(world)).Select(own => (own.ToMinor, own.Outcome))
            .ShouldBe([(200L, PriceOutcome.Replaced), (300L, PriceOutcome.Waiting)]);
    }

    [Fact]
    public async Task A_price_that_the_channel_has_already_is_not_sent()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7));

        var set = (await Set(world, shopId, ("id-A", "1.00"))).Value;

        (set.Changes.Count, set.Unchanged).ShouldBe((0, 1));
        (await world.Facts()).ShouldNotContain(nameof(PricesAsked));
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-3")]
    [InlineData("1.999")]
    [InlineData("1,99")]
    [InlineData("free")]
    [InlineData("")]
    [InlineData("100000000.01")]
    public async Task What_is_no_price_is_refused_with_its_field_and_nothing_is_set(string typed)
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7), ("p1", "B", 7));

        var problem = (await Set(world, shopId, ("id-B", "2"), ("id-A", typed))).Problem!;

        (problem.Code, problem.Field).ShouldBe(("channels.price_wrong", "price-id-A"));
        (await Changes(world)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Too_few_too_many_or_twice_the_same_are_refused()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7));
        var many = Enumerable.Range(0, 501).Select(i => ($"id-{i}", "2")).ToArray();

        (await Set(world, shopId)).Problem!.Code.ShouldBe("channels.prices_out_of_range");
        (await Set(world, shopId, many)).Problem!.Code.ShouldBe("channels.prices_out_of_range");
        (await Set(world, shopId, ("id-A", "2"), ("id-A", "3"))).Problem!.Code.ShouldBe("channels.price_twice");
        (await Set(world, shopId, ("id-Z", "2"))).Problem!.Code.ShouldBe("channels.unknown_listing");
        (await Changes(world)).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_shop_that_is_not_there_not_connected_or_of_others_is_refused(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7));

        (await Set(world, Guid.Empty, ("id-A", "2"))).Problem!.Code.ShouldBe("channels.unknown_shop");
        (await world.With<SetPrices, Result<PricesSet>>(
            set => set.Run(shopId, [new("id-A", "2")], By, Ct), Ids.New(TestClock.Start)))
            .Problem!.Code.ShouldBe("channels.unknown_shop");
        await world.Lose(shopId);
        (await Set(world, shopId, ("id-A", "2"))).Problem!.Code.ShouldBe("channels.not_connected");
        (await Changes(world)).ShouldBeEmpty();
    }

    internal static Actor By { get; } = Actor.Person(Ids.New(TestClock.Start), "Ann");

    internal static Task<Result<PricesSet>> Set(
        ChannelWorld world, Guid shopId, params (string SkuId, string Price)[] prices) =>
        world.With<SetPrices, Result<PricesSet>>(
            set => set.Run(shopId, [.. prices.Select(own => new PriceWish(own.SkuId, own.Price))], By, Ct));

    /// <summary>Oldest first.</summary>
    internal static Task<List<PriceChange>> Changes(ChannelWorld world) => world.World.Db(
        db => db.Set<PriceChange>().AsNoTracking().OrderBy(row => row.AskedAt).ThenBy(row => row.SkuId)
            .ToListAsync(Ct));
}
