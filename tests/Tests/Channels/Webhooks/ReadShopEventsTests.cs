using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Webhooks;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Webhooks;

public sealed class ReadShopEventsTests
{
    private static readonly DateTimeOffset Now = TestClock.Start;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_changed_product_has_what_changed_read_soon_and_once(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Listening();
        await WebhookWorld.Told(
            world, shopId, new(ShopEventKind.ProductChanged, Now), new(ShopEventKind.ProductChanged, Now));

        await world.RunJobs(WebhookWorld.EventJob);

        (await world.Jobs(PullChangedProducts.JobKind)).ShouldHaveSingleItem().DueAt
            .ShouldBe(Now + TimeSpan.FromSeconds(10));
        (await world.Inbox()).ShouldAllBe(row => row.DoneAt == Now);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_product_that_is_no_longer_for_sale_is_read_alone_and_once(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Listening();
        await WebhookWorld.Told(world, shopId, Moved("p1"), Moved("p2"), Moved("p1"));
        await world.RunJobs(WebhookWorld.EventJob);
        await WebhookWorld.Told(world, shopId, Moved("p1") with { ToldAt = Now.AddSeconds(1) });
        world.Clock.Advance(TimeSpan.FromSeconds(1));

        await world.RunJobs(WebhookWorld.EventJob);

        var due = await world.Jobs(PullProduct.JobKind);
        due.Select(job => job.Key).ShouldBe([$"{shopId:N}:p1", $"{shopId:N}:p2"]);
        due.ShouldAllBe(job => job.DueAt == Now + TimeSpan.FromSeconds(10));
        (await world.Jobs(PullCatalogue.JobKind)).ShouldHaveSingleItem().DueAt.ShouldBe(Now + PullCatalogue.Every);
    }

    [Fact]
    public async Task A_word_of_a_product_that_names_none_has_the_whole_catalogue_read()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        await WebhookWorld.Told(world, shopId, new ShopEvent(ShopEventKind.ProductMoved, Now), Moved("p1"));

        await world.RunJobs(WebhookWorld.EventJob);

        (await world.Jobs(PullCatalogue.JobKind)).ShouldHaveSingleItem().DueAt.ShouldBe(Now + TimeSpan.FromSeconds(10));
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_consent_taken_back_ends_the_access(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Listening();
        await WebhookWorld.Told(world, shopId, new ShopEvent(ShopEventKind.ConsentTakenBack, Now));
        world.Vendor.ShopsFailure = _ => new ChannelFailure(ChannelFailureKind.Reconnect, "no such consent");

        await world.RunJobs(WebhookWorld.EventJob);

        (await world.Shop(shopId)).Status.ShouldBe(ConnectionStatus.NeedsReconnect);
        (await world.Facts()).ShouldContain(nameof(ShopLostAccess));
        (await world.Inbox()).ShouldHaveSingleItem().DoneAt.ShouldBe(Now);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_word_of_a_consent_taken_back_ends_nothing_while_the_channel_lets_us_in(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Listening();
        await WebhookWorld.Told(world, shopId, new ShopEvent(ShopEventKind.ConsentTakenBack, Now));

        await world.RunJobs(WebhookWorld.EventJob);

        (await world.Shop(shopId)).Status.ShouldBe(ConnectionStatus.Connected);
        (await world.Inbox()).ShouldHaveSingleItem().DoneAt.ShouldBe(Now);
    }

    [Fact]
    public async Task While_the_channel_does_not_answer_the_word_waits()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        await WebhookWorld.Told(world, shopId, new ShopEvent(ShopEventKind.ConsentTakenBack, Now));
        world.Vendor.ShopsFailure = _ => new ChannelFailure(ChannelFailureKind.Retry, "503");

        for (var attempt = 0; attempt < 10; attempt++)
        {
            await world.RunJobs(WebhookWorld.EventJob);
            world.Clock.Advance(TimeSpan.FromHours(1));
        }

        (await world.Shop(shopId)).Status.ShouldBe(ConnectionStatus.Connected);
        var waiting = (await world.Inbox()).ShouldHaveSingleItem();
        (waiting.DoneAt, waiting.FailedAt, waiting.Trouble).ShouldBe((null, null, "503"));
    }

    [Fact]
    public async Task A_word_from_before_the_shop_was_connected_again_is_none()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        var before = Now - TimeSpan.FromHours(1);
        await WebhookWorld.Told(
            world, shopId, new ShopEvent(ShopEventKind.ConsentTakenBack, before),
            new ShopEvent(ShopEventKind.ConsentEnds, before) { EndsAt = Now });

        await world.RunJobs(WebhookWorld.EventJob);

        var shop = await world.Shop(shopId);
        shop.Status.ShouldBe(ConnectionStatus.Connected);
        shop.ConsentEndsAt.ShouldBe(Now + TimeSpan.FromDays(365));
        (await world.Inbox()).ShouldAllBe(row => row.DoneAt == Now);
    }

    [Fact]
    public async Task The_newest_word_says_when_the_consent_ends()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        var (late, soon) = (Now + TimeSpan.FromDays(30), Now + TimeSpan.FromDays(3));
        await WebhookWorld.Told(
            world, shopId, new ShopEvent(ShopEventKind.ConsentEnds, Now.AddSeconds(2)) { EndsAt = soon },
            new ShopEvent(ShopEventKind.ConsentEnds, Now.AddSeconds(1)) { EndsAt = late });

        await world.RunJobs(WebhookWorld.EventJob);

        (await world.Shop(shopId)).ConsentEndsAt.ShouldBe(soon);
        (await world.Facts()).Count(fact => fact == nameof(ConsentEndTold)).ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Of_the_stock_of_a_SKU_the_newest_word_counts_in_whatever_order(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Listening();
        await WebhookWorld.Told(world, shopId, Alert(AlertLevel.Out, 2));
        await world.RunJobs(WebhookWorld.EventJob);
        await WebhookWorld.Told(world, shopId, Alert(AlertLevel.Low, 1));
        await world.RunJobs(WebhookWorld.EventJob);

        (await Level(world)).ShouldBe(AlertLevel.Out);
        (await Low(world)).ShouldBe(1);

        await WebhookWorld.Told(world, shopId, Alert(AlertLevel.Sufficient, 3));
        await world.RunJobs(WebhookWorld.EventJob);
        (await Level(world)).ShouldBe(AlertLevel.Sufficient);
        (await Low(world)).ShouldBe(0);
        (await world.Facts()).Count(fact => fact == nameof(StockAlertTold)).ShouldBe(2);
    }

    [Fact]
    public async Task A_shop_that_was_disconnected_needs_nothing_any_more()
    {
        await using var world = await ChannelWorld.On();
        var shopId = await world.Listening();
        await world.With<DisconnectShop, bool>(async disconnect =>
            (await disconnect.Run(shopId, CreatorFlow.Platform.Actor.System, Ct)).Ok);
        await WebhookWorld.Told(world, shopId, new ShopEvent(ShopEventKind.ProductChanged, Now));

        await world.RunJobs(WebhookWorld.EventJob);

        (await world.Inbox()).ShouldHaveSingleItem().DoneAt.ShouldBe(Now);
        (await world.Jobs(PullChangedProducts.JobKind)).ShouldHaveSingleItem().DueAt
            .ShouldBe(Now + PullChangedProducts.Every, "the one that comes by itself");
    }

    private static ShopEvent Alert(AlertLevel level, int second) =>
        new(ShopEventKind.StockAlert, Now.AddSeconds(second)) { SkuId = "sku-1", Level = level };

    private static Task<AlertLevel> Level(ChannelWorld world) =>
        world.World.Db(async db => (await db.Set<StockAlert>().SingleAsync(Ct)).Level);

    private static Task<int> Low(ChannelWorld world) => world.With<IWebhookStandings, int>(
        async standings => (await standings.All(Ct)).Single().LowSkus);

    private static ShopEvent Moved(string productId) => new(ShopEventKind.ProductMoved, Now) { ProductId = productId };
}
