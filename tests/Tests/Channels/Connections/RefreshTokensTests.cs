using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Channels.Connections;

public sealed class RefreshTokensTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Nodes_that_race_refresh_once_and_take_the_same_tokens(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        world.Vendor.RightToken = "access-2";
        await using var second = world.World.AnotherNode();
        await using var third = world.World.AnotherNode();
        World[] nodes = [world.World, second, third];

        var tokens = await Task.WhenAll(nodes.Concat(nodes).Concat(nodes)
            .Select(node => Task.Run(() => Refresh(node, shopId), Ct)));

        tokens.ShouldAllBe(token => token == "access-2");
        world.Vendor.Refreshes.ShouldBe(1);
        (await world.Facts()).Count(kind => kind == nameof(TokensRefreshed)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_node_that_dies_between_answer_and_commit_leaves_the_old_pair_to_the_next(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        var before = await world.Shop(shopId);
        world.Vendor.RightToken = "access-2";
        world.Vendor.AfterRefresh = () => throw new IOException("the node died");
        await Should.ThrowAsync<IOException>(() => Refresh(world.World, shopId));

        var after = await world.Shop(shopId);
        (after.AccessToken, after.RefreshToken).ShouldBe((before.AccessToken, before.RefreshToken));
        world.Vendor.AfterRefresh = null;
        world.Clock.Advance(TokenLease.Life);
        await using var next = world.World.AnotherNode();

        (await Refresh(next, shopId)).ShouldBe("access-2");
        (await Fetch(world, shopId)).ShouldBe(0);
    }

    [Fact]
    public async Task The_lease_of_the_dead_is_waited_for()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.RightToken = "access-2";
        var shop = await world.Shop(shopId);
        await world.With<AppDb, Guid?>(db => TokenLease.Take(db, shop, Ct));

        var waiting = Refresh(world.World, shopId);
        await world.World.Db(db => db.Database.CanConnectAsync(Ct));
        world.Vendor.Refreshes.ShouldBe(0);
        world.Clock.Advance(TokenLease.Life);

        (await waiting).ShouldBe("access-2");
        world.Vendor.Refreshes.ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Who_leaves_while_the_tokens_are_on_their_way_does_not_lose_them(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        (world.Vendor.RightToken, world.Vendor.SpendsRefreshTokens) = ("access-2", true);
        using var leaves = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        world.Vendor.AfterRefresh = leaves.Cancel;

        await world.World.Services.GetRequiredService<RefreshTokens>()
            .Run(world.World.WorkspaceId, shopId, "access-1", leaves.Token);

        (await Opened(world, shopId)).ShouldBe("access-2");
        world.Vendor.AfterRefresh = null;
        world.Vendor.RightToken = "access-3";
        (await world.World.Services.GetRequiredService<RefreshTokens>()
            .Run(world.World.WorkspaceId, shopId, "access-2", Ct)).ShouldBe("access-3", "the lease was given back");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_failure_of_any_kind_gives_the_lease_back(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        world.Vendor.RightToken = "access-2";
        world.Vendor.AfterRefresh = () => throw new IOException("the line broke");
        await Should.ThrowAsync<IOException>(() => Refresh(world.World, shopId));
        world.Vendor.AfterRefresh = null;

        (await Refresh(world.World, shopId)).ShouldBe("access-2");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_consent_that_came_meanwhile_is_not_overwritten(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var first = await world.Connected();
        world.Vendor.Granted[0] = new("750", "cipher-2", "Pan Shop", "GB", "GBP", "Europe/London");
        var other = await world.Connected();
        world.Vendor.RightToken = "access-2";
        world.Vendor.AfterRefresh = () =>
        {
            world.Vendor.AcceptedToken = "access-9";
            world.Connected().GetAwaiter().GetResult().ShouldBe(other);
            world.Vendor.Granted[0] = new("749", "cipher-1", "Kettle Shop", "US", "USD", "America/Los_Angeles");
            world.Connected().GetAwaiter().GetResult().ShouldBe(first);
            Shorten(world).GetAwaiter().GetResult();
        };

        (await Refresh(world.World, first)).ShouldBe("access-9");

        (await Opened(world, first)).ShouldBe("access-9");
        (await Opened(world, other)).ShouldBe("access-9");
        (await world.Facts()).ShouldNotContain(nameof(TokensRefreshed));
    }

    [Fact]
    public async Task A_refusal_gives_the_lease_back_and_keeps_the_old_pair()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.RightToken = "access-2";
        world.Vendor.Failure = new(ChannelFailureKind.Retry, "busy");
        await Should.ThrowAsync<ChannelFailure>(() => Refresh(world.World, shopId));
        world.Vendor.Failure = null;

        (await Refresh(world.World, shopId)).ShouldBe("access-2");
    }

    [Fact]
    public async Task Shops_whose_consent_the_channel_does_not_tell_do_not_share_their_tokens()
    {
        await using var world = await ChannelWorld.On();
        world.Vendor.Grant = "";
        var first = await world.Connected();
        world.Vendor.Granted[0] = new("750", "cipher-2", "Pan Shop", "GB", "GBP", "Europe/London");
        (world.Vendor.AcceptedToken, world.Vendor.RightToken) = ("access-9", "access-9");
        var other = await world.Connected();
        world.Vendor.RightToken = "access-2";

        await Refresh(world.World, first);

        var box = world.World.Services.GetRequiredService<ISecretBox>();
        (await world.Shop(first)).OpenAccessToken(box).ShouldBe("access-2");
        (await world.Shop(other)).OpenAccessToken(box).ShouldBe("access-9");
    }

    /// <summary>What the new consent gave lives shorter than what the old one is about to.</summary>
    private static Task Shorten(ChannelWorld world) => world.World.Db(db => db.Set<ShopConnection>().ExecuteUpdateAsync(
        set => set.SetProperty(row => row.AccessExpiresAt, row => TestClock.Start + TimeSpan.FromDays(1)), Ct));

    private static async Task<string> Opened(ChannelWorld world, Guid shopId) =>
        (await world.Shop(shopId)).OpenAccessToken(world.World.Services.GetRequiredService<ISecretBox>());

    private static async Task<string> Refresh(World node, Guid shopId) =>
        await node.Services.GetRequiredService<RefreshTokens>().Run(node.WorkspaceId, shopId, "access-1", Ct);

    private static Task<int> Fetch(ChannelWorld world, Guid shopId) => world.With<IChannels, int>(
        async channels => (await channels.FetchOrders(shopId, ["1"], Ct)).Count);
}
