using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Links;
using CreatorFlow.Tests.Channels.Reconcile;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Links;

public sealed class LinksPageTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task Unlinked_listings_stand_with_what_they_may_be(string database)
    {
        await using var world = await ShopStockPageTests.World(database: database);
        var shopId = await world.Connected();
        await world.Stocked("KETTLE-1", 3);
        world.Vendor.Pages.Enqueue(
            new([ChannelWorld.Listed("p1", "kettle 1", 5), AutomaticLinksTests.WithoutCode("Garden hose")], null));
        await world.RunJobs(PullCatalogue.JobKind);

        var page = await ShopStockPageTests.Render<LinksPage>(world, shopId);

        page.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        page.QuerySelector("tbody")!.TextContent.ShouldContain("same code but for case");
        page.QuerySelector("tbody")!.TextContent.ShouldContain("Nothing here is like it");
        page.QuerySelector($"form[action='/channels/{shopId}/listings/matching'] button")!.TextContent
            .ShouldContain("Accept the sure match");
        page.QuerySelectorAll($"form[action='/channels/{shopId}/listings/create']").Length.ShouldBe(2);
        page.QuerySelectorAll($"form[action='/channels/{shopId}/listings/ignore']").Length.ShouldBe(2);
    }

    [Fact]
    public async Task Who_may_only_look_reads_the_proposals_and_finds_nothing_to_press()
    {
        await using var world = await ShopStockPageTests.World(mayManage: false);
        var shopId = await LinkListingTests.Unlinked(world);

        var page = await ShopStockPageTests.Render<LinksPage>(world, shopId);

        page.QuerySelectorAll("form[method=post]").ShouldBeEmpty();
        page.QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }
}
