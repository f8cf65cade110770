using CreatorFlow.Channels;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Connections;

public sealed class RefreshTokensJobTests
{
    [Fact]
    public async Task Tokens_are_refreshed_ahead_of_their_end_and_again_after_that()
    {
        await using var world = await ChannelWorld.On();
        await world.Connected();

        (await world.RunJobs(RefreshTokensJob.JobKind)).ShouldBe(0);
        world.Clock.Advance(TimeSpan.FromDays(6));
        (await world.RunJobs(RefreshTokensJob.JobKind)).ShouldBe(1);

        world.Vendor.Refreshes.ShouldBe(1);
        (await world.Jobs(RefreshTokensJob.JobKind)).ShouldHaveSingleItem().DueAt
            .ShouldBeGreaterThan(world.Clock.GetUtcNow());
    }

    [Fact]
    public async Task A_silent_channel_is_asked_again_and_the_trouble_shown()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Clock.Advance(TimeSpan.FromDays(6));
        world.Vendor.Failure = new(ChannelFailureKind.Retry, "busy");

        await world.RunJobs(RefreshTokensJob.JobKind);

        (await world.Jobs(RefreshTokensJob.JobKind)).ShouldHaveSingleItem().Trouble.ShouldBe("busy");
        (await world.Shop(shopId)).Trouble.ShouldBe("busy");
    }

    [Fact]
    public async Task Shops_of_one_consent_are_refreshed_together()
    {
        await using var world = await ChannelWorld.On();
        world.Vendor.Granted.Add(new("750", "cipher-2", "Pan Shop", "GB", "GBP", "Europe/London"));
        await world.Connected();
        world.Vendor.RightToken = "access-2";
        world.Clock.Advance(TimeSpan.FromDays(6));

        (await world.World.RunJobs(RefreshTokensJob.JobKind)).ShouldBe(2);

        world.Vendor.Refreshes.ShouldBe(1);
        (await world.Jobs(RefreshTokensJob.JobKind)).ShouldAllBe(job => job.DueAt > world.Clock.GetUtcNow());
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Refused_while_the_old_token_lives_the_consent_ends_with_it_and_work_goes_on(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        world.Vendor.SpendsRefreshTokens = true;
        world.Vendor.AfterRefresh = () => throw new IOException("died");
        world.Clock.Advance(TimeSpan.FromDays(6));
        await world.RunJobs(RefreshTokensJob.JobKind);
        world.Clock.Advance(TokenLease.Life + TimeSpan.FromMinutes(5));

        await world.RunJobs(RefreshTokensJob.JobKind);

        var shop = await world.Shop(shopId);
        (shop.Status, shop.ConsentEndsAt).ShouldBe((ConnectionStatus.Connected, shop.AccessExpiresAt));
        (await world.Facts()).ShouldBe([nameof(ShopConnected), nameof(ConsentEndsEarly)]);
        (await Fetch(world, shopId)).ShouldBe(0);
    }

    [Fact]
    public async Task Refused_and_not_let_in_any_more_the_shop_is_lost_with_the_time()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Clock.Advance(TimeSpan.FromDays(6));
        var gone = new ChannelFailure(ChannelFailureKind.Reconnect, "no related auth record", "36004005");
        world.Vendor.Failure = gone;
        world.Vendor.ShopsFailure = _ => new AccessExpired(gone);

        await world.RunJobs(RefreshTokensJob.JobKind);

        var shop = await world.Shop(shopId);
        (shop.Status, shop.LostAt).ShouldBe((ConnectionStatus.NeedsReconnect, world.Clock.GetUtcNow()));
        (await world.Jobs(RefreshTokensJob.JobKind)).ShouldBeEmpty();
    }

    private static Task<int> Fetch(ChannelWorld world, Guid shopId) => world.With<IChannels, int>(
        async channels => (await channels.FetchOrders(shopId, ["1"], TestContext.Current.CancellationToken)).Count);
}
