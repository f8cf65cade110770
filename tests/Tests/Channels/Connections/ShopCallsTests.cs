using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Tests.Given;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Channels.Connections;

public sealed class ShopCallsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_token_that_ran_out_is_refreshed_once_and_the_call_repeated(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        world.Vendor.RightToken = "access-2";

        (await Fetch(world, shopId)).ShouldBe(0);

        world.Vendor.Refreshes.ShouldBe(1);
        Opened(world, await world.Shop(shopId)).ShouldBe(("access-2", "refresh-2"));
    }

    [Fact]
    public async Task A_token_that_somebody_else_refreshed_is_taken_over()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.RightToken = "access-2";
        await Fetch(world, shopId);

        (await Refresh(world, shopId, "access-1")).ShouldBe("access-2");

        world.Vendor.Refreshes.ShouldBe(1);
    }

    [Fact]
    public async Task Calls_side_by_side_refresh_together()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.RightToken = "access-2";

        await world.With<IChannels, int>(async channels =>
        {
            await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => channels.FetchOrders(shopId, ["1"], Ct)));
            return 0;
        });

        world.Vendor.Refreshes.ShouldBe(1);
    }

    [Fact]
    public async Task A_refresh_that_is_refused_loses_access_and_keeps_the_old_tokens()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        var before = await world.Shop(shopId);
        world.Vendor.Failure = new(ChannelFailureKind.Reconnect, "can not find related auth record", "36004005");

        (await Should.ThrowAsync<ChannelFailure>(() => Fetch(world, shopId))).Kind
            .ShouldBe(ChannelFailureKind.Reconnect);

        var shop = await world.Shop(shopId);
        (shop.Status, shop.Trouble).ShouldBe((ConnectionStatus.NeedsReconnect, "can not find related auth record"));
        shop.RefreshToken.ShouldBe(before.RefreshToken);
        (await world.Facts()).ShouldBe([nameof(ShopConnected), nameof(ShopLostAccess)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_missing_permission_is_told_by_name_once_and_the_rest_goes_on(string database)
    {
        await using var world = await ChannelWorld.On(database);
        world.Vendor.GrantedScopes = ["orders.read", "stock.write"];
        var shopId = await world.Connected();
        world.Vendor.Failure = new(ChannelFailureKind.ScopeMissing, "scope missing", "105005");

        (await Should.ThrowAsync<ChannelFailure>(() => Fetch(world, shopId))).Kind
            .ShouldBe(ChannelFailureKind.ScopeMissing);
        await Should.ThrowAsync<ChannelFailure>(() => Fetch(world, shopId));

        var shop = await world.Shop(shopId);
        (shop.Status, shop.MissingScopes).ShouldBe((ConnectionStatus.Connected, "carriers.read"));
        (await world.Facts()).ShouldBe([nameof(ShopConnected), nameof(ShopScopesMissed)]);
    }

    [Fact]
    public async Task A_missing_permission_that_no_grant_tells_is_told_all_the_same()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.Failure = new(ChannelFailureKind.ScopeMissing, "scope missing", "105005");

        await Should.ThrowAsync<ChannelFailure>(() => Fetch(world, shopId));

        (await world.Shop(shopId)).MissingScopes.ShouldBe(MissScopes.Unnamed);
    }

    [Fact]
    public async Task Access_is_lost_once()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.Failure = new(ChannelFailureKind.Reconnect, "gone");

        await Should.ThrowAsync<ChannelFailure>(() => Fetch(world, shopId));
        await Should.ThrowAsync<ChannelFailure>(() => Fetch(world, shopId));

        (await world.Facts()).Count(kind => kind == nameof(ShopLostAccess)).ShouldBe(1);
    }

    [Fact]
    public async Task A_failure_that_passes_changes_nothing()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.Failure = new(ChannelFailureKind.Retry, "busy");

        await Should.ThrowAsync<ChannelFailure>(() => Fetch(world, shopId));

        (await world.Shop(shopId)).Status.ShouldBe(ConnectionStatus.Connected);
    }

    [Fact]
    public async Task A_shop_of_another_workspace_is_not_called()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();

        var failure = await Should.ThrowAsync<ChannelFailure>(() => world.With<IChannels, int>(
            async channels => (await channels.FetchOrders(shopId, ["1"], Ct)).Count,
            CreatorFlow.Platform.Ids.New(TestClock.Start)));

        failure.Kind.ShouldBe(ChannelFailureKind.Reconnect);
        (await world.Shop(shopId)).Status.ShouldBe(ConnectionStatus.Connected);
    }

    private static (string Access, string Refresh) Opened(ChannelWorld world, ShopConnection shop)
    {
        var box = world.World.Services.GetRequiredService<ISecretBox>();
        return (shop.OpenAccessToken(box), shop.OpenRefreshToken(box));
    }

    private static Task<string> Refresh(ChannelWorld world, Guid shopId, string used) =>
        world.With<RefreshTokens, string>(refresh => refresh.Run(world.World.WorkspaceId, shopId, used, Ct));

    private static Task<int> Fetch(ChannelWorld world, Guid shopId) => world.With<IChannels, int>(
        async channels => (await channels.FetchOrders(shopId, ["1"], Ct)).Count);
}
