using CreatorFlow.Channels.Connections;
using CreatorFlow.Platform;

namespace CreatorFlow.Tests.Channels.Connections;

public sealed class ShopDirectoryTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_connected_shop_is_found_in_its_workspace()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();

        (await Find(world)).ShouldBe(new KnownShop(world.World.WorkspaceId, shopId));
    }

    [Fact]
    public async Task A_shop_that_was_unknown_is_found_at_once_when_it_is_connected()
    {
        await using var world = await ChannelWorld.On();
        (await Find(world)).ShouldBeNull();

        await world.Connected();

        (await Find(world)).ShouldNotBeNull();
    }

    [Fact]
    public async Task A_disconnected_shop_is_not_found()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        await Find(world);

        await world.With<DisconnectShop, object>(
            async disconnect => await disconnect.Run(shopId, Actor.System, Ct));

        (await Find(world)).ShouldBeNull();
    }

    private static Task<KnownShop?> Find(ChannelWorld world) => world.With<ShopDirectory, KnownShop?>(
        async directory => await directory.Find(ScriptedChannel.ChannelKey, "749", Ct));
}
