using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Connections;

public sealed class DisconnectShopTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_tokens_are_deleted_and_no_call_goes_out_any_more()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();

        (await Disconnect(world, shopId)).Ok.ShouldBeTrue();

        var shop = await world.Shop(shopId);
        (shop.Status, shop.AccessToken, shop.RefreshToken).ShouldBe((ConnectionStatus.Disconnected, "", ""));
        var failure = await Should.ThrowAsync<ChannelFailure>(() => world.With<IChannels, int>(
            async channels => (await channels.FetchOrders(shopId, ["1"], Ct)).Count));
        failure.Kind.ShouldBe(ChannelFailureKind.Reconnect);
        (await world.Facts()).ShouldBe([nameof(ShopConnected), nameof(ShopDisconnected)]);
    }

    [Fact]
    public async Task Twice_in_a_row_is_refused()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        await Disconnect(world, shopId);

        (await Disconnect(world, shopId)).Problem!.Code.ShouldBe("channels.not_connected");
    }

    [Fact]
    public async Task A_shop_of_another_workspace_is_unknown()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();

        (await Disconnect(world, shopId, Ids.New(TestClock.Start))).Problem!.Code.ShouldBe("channels.unknown_shop");
        (await world.Shop(shopId)).Status.ShouldBe(ConnectionStatus.Connected);
    }

    [Fact]
    public async Task A_disconnected_shop_may_find_another_home()
    {
        await using var world = await ChannelWorld.On();
        await Disconnect(world, await world.Connected());

        (await world.Connected(Ids.New(TestClock.Start))).ShouldNotBe(Guid.Empty);
    }

    private static Task<Result<Guid>> Disconnect(ChannelWorld world, Guid shopId, Guid? workspaceId = null) =>
        world.With<DisconnectShop, Result<Guid>>(disconnect => disconnect.Run(shopId, Actor.System, Ct), workspaceId);
}
