using CreatorFlow.Channels;
using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Sweep;
using CreatorFlow.Tests.Channels.TikTokShop;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Connections;

public sealed class RegainAccessTests
{
    private static readonly DateTimeOffset Seen = TestClock.Start.AddMinutes(-5);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_ordered_while_a_shop_was_lost_comes_after_a_new_consent(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Swept(world);
        await world.Lose(shopId);
        world.Clock.Advance(TimeSpan.FromDays(2));
        (await world.RunJobs(SweepOrders.JobKind)).ShouldBe(1);
        world.Vendor.Sweeps.Count.ShouldBe(1);

        (await world.Connected()).ShouldBe(shopId);
        await ComesIn(world);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_was_ordered_meanwhile_comes_when_the_channel_lets_us_in_again_by_itself(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Swept(world);
        await world.Lose(shopId);
        world.Clock.Advance(TimeSpan.FromDays(2));
        await world.RunJobs(SweepOrders.JobKind);

        (await Regain(world, shopId)).ShouldBeTrue();
        (await Regain(world, shopId)).ShouldBeFalse();

        (await world.Shop(shopId)).LostAt.ShouldBeNull();
        (await world.Jobs(RefreshTokensJob.JobKind)).ShouldHaveSingleItem();
        await ComesIn(world);
    }

    private static async Task<Guid> Swept(ChannelWorld world)
    {
        var shopId = await world.Connected();
        await world.RunJobs(PullCatalogue.JobKind);
        world.Vendor.Changes.Enqueue(new([new("1", Seen)], null));
        await world.RunJobs(SweepOrders.JobKind);
        return shopId;
    }

    private static async Task ComesIn(ChannelWorld world)
    {
        world.Vendor.Changes.Enqueue(new([new("2", Seen.AddDays(1))], null));
        await world.RunJobs(PullCatalogue.JobKind);
        await world.RunJobs(SweepOrders.JobKind);

        world.Vendor.Sweeps[^1].Since.ShouldBe(Seen - TikTokShopSettingsTests.Options.SweepOverlap);
        (await world.Inbox()).Select(row => ChannelHint.FromJson(row.Body).ExternalOrderId).ShouldBe(["1", "2"]);
    }

    private static Task<bool> Regain(ChannelWorld world, Guid shopId) =>
        world.With<RegainAccess, bool>(regain => regain.Run(shopId, Ct));
}
