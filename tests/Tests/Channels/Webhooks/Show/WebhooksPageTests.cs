using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Webhooks;
using CreatorFlow.Channels.Webhooks.Show;
using CreatorFlow.Channels.Webhooks.Subscriptions;
using CreatorFlow.Platform.Inbox;
using CreatorFlow.Tests.Channels.Reconcile;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Webhooks.Show;

public sealed class WebhooksPageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task It_shows_the_events_their_kinds_and_the_subscriptions(string database)
    {
        await using var world = await ShopStockPageTests.World(database: database);
        var shopId = await world.Listening();
        await world.RunJobs(CheckSubscriptions.JobKind);
        await WebhookWorld.Kept(world, shopId, ChannelHint.OrderTopic, "one", "two");
        await WebhookWorld.Mark(world, isFailed: true);
        await WebhookWorld.Kept(world, shopId, ShopEvent.IgnoredTopic, "three");

        var page = await ShopStockPageTests.Render<WebhooksPage>(world, shopId);

        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("Webhooks");
        var rows = page.QuerySelectorAll("#webhook-events tbody tr");
        rows.Length.ShouldBe(3);
        rows[0].TextContent.ShouldContain("Ignored");
        rows[1].TextContent.ShouldContain("no such order");
        page.QuerySelectorAll($"form[action='/channels/{shopId}/webhooks/replay']").Length.ShouldBe(2);
        page.QuerySelectorAll("#webhook-kinds tbody tr").Length.ShouldBe(2);
        page.QuerySelectorAll("#subscriptions tbody tr").Length.ShouldBe(2);
        page.QuerySelector("#subscriptions")!.TextContent.ShouldContain("https://one.example/hooks");
        page.QuerySelector($"form[action='/channels/{shopId}/webhooks/replay-failed']").ShouldNotBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task How_long_webhooks_took_is_measured_without_what_a_sweep_found(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await world.Listening();
        await WebhookWorld.Kept(world, shopId, ChannelHint.OrderTopic, "swept");
        await world.World.Db(db => db.Set<InboxRow>().ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Source, row => ShopEvent.SweepSource), Ct));
        world.Clock.Advance(TimeSpan.FromSeconds(5));
        await WebhookWorld.Kept(world, shopId, ChannelHint.OrderTopic, "one");
        world.Clock.Advance(TimeSpan.FromSeconds(2));
        await WebhookWorld.Kept(world, shopId, ChannelHint.OrderTopic, "two");
        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await WebhookWorld.Mark(world, isFailed: false);
        await WebhookWorld.Kept(world, shopId, ChannelHint.OrderTopic, "waits");

        var figures = await world.With<ShopWebhooks, WebhookFigures>(
            async shop => await shop.Figures(shopId, await shop.Kinds(shopId, Ct), Ct));

        figures.ShouldBe(new(Received: 3, Waiting: 1, Failed: 0, Missed: 1, 1_000, 3_000, Measured: 2));
    }

    [Fact]
    public async Task Who_may_only_look_finds_nothing_to_press()
    {
        await using var world = await ShopStockPageTests.World(mayManage: false);
        var shopId = await world.Listening();

        var page = await ShopStockPageTests.Render<WebhooksPage>(world, shopId);

        page.QuerySelectorAll("form").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("No webhook yet");
    }

    [Fact]
    public async Task A_shop_that_is_not_there_has_no_page()
    {
        await using var world = await ShopStockPageTests.World();

        (await ShopStockPageTests.Render<WebhooksPage>(world, Guid.Empty)).QuerySelector("h1").ShouldBeNull();
    }
}
