using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Connections;

public sealed class ConnectShopTests
{
    private static readonly Actor Ann = Actor.Person(Ids.New(TestClock.Start), "Ann");
    private static readonly Actor Bob = Actor.Person(Ids.New(TestClock.Start), "Bob");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_consent_connects_its_shop_and_the_catalogue_is_pulled_next(string database)
    {
        await using var world = await ChannelWorld.On(database);

        var shopId = (await Finish(world, "good", await Start(world, Ann), Ann)).Value.ShouldHaveSingleItem().Id;

        var shop = await world.Shop(shopId);
        (shop.ExternalId, shop.Cipher, shop.Name, shop.Currency, shop.Status)
            .ShouldBe(("749", "cipher-1", "Kettle Shop", "USD", ConnectionStatus.Connected));
        (await world.Jobs(PullCatalogue.JobKind)).ShouldHaveSingleItem();
        (await world.Jobs(RefreshTokensJob.JobKind)).ShouldHaveSingleItem();
        (await world.Facts()).ShouldBe([nameof(ShopConnected)]);
    }

    [Fact]
    public async Task Tokens_are_sealed_at_rest()
    {
        await using var world = await ChannelWorld.On();

        var shop = await world.Shop(await world.Connected());

        shop.AccessToken.ShouldNotContain("access-1");
        shop.RefreshToken.ShouldNotContain("refresh-1");
    }

    [Fact]
    public async Task A_state_works_once()
    {
        await using var world = await ChannelWorld.On();
        var state = await Start(world, Ann);
        await Finish(world, "good", state, Ann);

        (await Finish(world, "good", state, Ann)).Problem!.Code.ShouldBe("channels.consent_used");
    }

    [Fact]
    public async Task A_state_belongs_to_the_person_who_left_with_it()
    {
        await using var world = await ChannelWorld.On();
        var state = await Start(world, Ann);

        (await Finish(world, "good", state, Bob)).Problem!.Code.ShouldBe("channels.consent_unknown");
        (await Finish(world, "good", state, Ann)).Ok.ShouldBeTrue();
    }

    [Fact]
    public async Task A_state_of_another_workspace_is_unknown()
    {
        await using var world = await ChannelWorld.On();
        var state = await Start(world, Ann);
        var elsewhere = Ids.New(TestClock.Start);

        (await Finish(world, "good", state, Ann, elsewhere)).Problem!.Code.ShouldBe("channels.consent_unknown");
    }

    [Fact]
    public async Task A_state_lives_for_half_an_hour()
    {
        await using var world = await ChannelWorld.On();
        var state = await Start(world, Ann);
        world.Clock.Advance(TimeSpan.FromMinutes(31));

        (await Finish(world, "good", state, Ann)).Problem!.Code.ShouldBe("channels.consent_expired");
        (await world.Facts()).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Where_a_shop_shall_be_connected_again_the_consent_of_another_is_not_bound(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Connected();
        var before = await world.Shop(shopId);
        world.Vendor.Granted[0] = new("750", "cipher-2", "Pan Shop", "GB", "GBP", "Europe/London");

        var problem = (await Finish(world, "good", await StartAgain(world, shopId), Ann)).Problem!;

        problem.Code.ShouldBe("channels.other_shop");
        (problem.Facts["asked"], problem.Facts["came"]).ShouldBe(("Kettle Shop (US)", "Pan Shop (GB)"));
        (await world.With<IChannels, int>(async channels => (await channels.Shops(Ct)).Count)).ShouldBe(1);
        (await world.Shop(shopId)).AccessToken.ShouldBe(before.AccessToken);
        (await world.Facts()).ShouldBe([nameof(ShopConnected), nameof(OtherShopCame)]);
    }

    [Fact]
    public async Task The_same_shop_in_another_region_is_another_shop()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();
        world.Vendor.Granted[0] = world.Vendor.Granted[0] with { Region = "GB" };

        (await Finish(world, "good", await StartAgain(world, shopId), Ann)).Problem!.Code
            .ShouldBe("channels.other_shop");
        (await world.Shop(shopId)).Region.ShouldBe("US");
    }

    [Fact]
    public async Task A_shop_of_another_workspace_cannot_be_connected_again()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Connected();

        var asked = await world.With<ConnectShop, Result<Uri>>(
            connect => connect.StartAgain(shopId, Ann, Ct), Ids.New(TestClock.Start));

        asked.Problem!.Code.ShouldBe("channels.unknown_shop");
    }

    [Fact]
    public async Task A_code_the_channel_does_not_know_connects_nothing()
    {
        await using var world = await ChannelWorld.On();

        (await Finish(world, "bad", await Start(world, Ann), Ann)).Problem!.Code.ShouldBe("channels.consent_refused");

        (await world.With<IChannels, int>(async channels => (await channels.Shops(Ct)).Count)).ShouldBe(0);
        (await world.Facts()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_consent_without_a_shop_connects_nothing()
    {
        await using var world = await ChannelWorld.On();
        world.Vendor.Granted.Clear();

        (await Finish(world, "good", await Start(world, Ann), Ann)).Problem!.Code.ShouldBe("channels.no_shop");
    }

    [Fact]
    public async Task A_shop_has_one_home()
    {
        await using var world = await ChannelWorld.On();
        await world.Connected();
        var elsewhere = Ids.New(TestClock.Start);
        var state = await Start(world, Ann, elsewhere);

        (await Finish(world, "good", state, Ann, elsewhere)).Problem!.Code.ShouldBe("channels.shop_taken");
    }

    [Fact]
    public async Task Connecting_again_keeps_the_connection()
    {
        await using var world = await ChannelWorld.On();
        var first = await world.Connected();
        await world.With<LoseAccess, bool>(lose => lose.Run(world.World.WorkspaceId, first, "revoked", Ct));

        (await world.Connected()).ShouldBe(first);
        (await world.Shop(first)).Status.ShouldBe(ConnectionStatus.Connected);
    }

    [Fact]
    public async Task A_channel_without_an_app_cannot_be_connected()
    {
        await using var world = await ChannelWorld.On();
        world.Vendor.IsSetUp = false;

        (await Ask(world, ScriptedChannel.ChannelKey)).Problem!.Code.ShouldBe("channels.not_set_up");
        (await Ask(world, "nowhere")).Problem!.Code.ShouldBe("channels.not_set_up");
    }

    private static Task<Result<Uri>> Ask(ChannelWorld world, string channel) =>
        world.With<ConnectShop, Result<Uri>>(connect => connect.Start(channel, Ann, Ct));

    private static async Task<string> StartAgain(ChannelWorld world, Guid shopId) =>
        (await world.With<ConnectShop, Result<Uri>>(connect => connect.StartAgain(shopId, Ann, Ct)))
            .Value.Query["?state=".Length..];

    private static async Task<string> Start(ChannelWorld world, Actor by, Guid? workspaceId = null)
    {
        var page = await world.With<ConnectShop, Result<Uri>>(
            connect => connect.Start(ScriptedChannel.ChannelKey, by, Ct), workspaceId);
        return page.Value.Query["?state=".Length..];
    }

    private static Task<Result<IReadOnlyList<ConnectedShop>>> Finish(
        ChannelWorld world, string code, string state, Actor by, Guid? workspaceId = null) =>
        world.With<ConnectShop, Result<IReadOnlyList<ConnectedShop>>>(
            connect => connect.Finish(code, state, by, Ct), workspaceId);
}
