using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Webhooks;
using CreatorFlow.Tests.Channels.Webhooks;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Channels.Catalogue;

public sealed class PullChangedProductsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Only_what_has_changed_since_is_read_and_nothing_else_leaves_the_sale(string database)
    {
        await using var world = await ChannelWorld.On(database);
        var shopId = await Listed(world);
        await WebhookWorld.Told(world, shopId, new ShopEvent(ShopEventKind.ProductChanged, TestClock.Start));
        await world.RunJobs(WebhookWorld.EventJob);
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p2", "B", 9)], null));
        world.Clock.Advance(TimeSpan.FromSeconds(10));

        (await world.RunJobs(PullChangedProducts.JobKind)).ShouldBe(1);

        world.Vendor.Reads[^1].ChangedSince.ShouldBe(TestClock.Start - TimeSpan.FromMinutes(15));
        (await world.World.Db(db => db.Set<Listing>().OrderBy(row => row.Sku)
            .Select(row => new { row.Sku, row.IsActive }).ToListAsync(Ct)))
            .Select(row => (row.Sku, row.IsActive)).ShouldBe([("A", true), ("B", true)]);
        (await world.Shop(shopId)).CataloguePulledAt.ShouldBe(TestClock.Start + TimeSpan.FromSeconds(10));
    }

    private static Task<Guid> Listed(ChannelWorld world)
    {
        world.Vendor.Pages.Enqueue(new([ChannelWorld.Listed("p1", "A", 7)], null));
        return WebhookWorld.Listening(world);
    }
}
