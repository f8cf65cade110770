using CreatorFlow.Channels.Prices;
using CreatorFlow.Tests.Channels.Reconcile;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Prices;

public sealed class PricesPageTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task It_shows_each_price_what_is_on_its_way_and_what_the_channel_said(string database)
    {
        await using var world = await ShopStockPageTests.World(database: database);
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7), ("p2", "B", 7));
        world.Vendor.PriceRefusals["id-A"] = "locked by a promotion";
        await SetPricesTests.Set(world, shopId, ("id-A", "2"));
        await world.RunJobs(PushPrices.JobKind);
        await SetPricesTests.Set(world, shopId, ("id-B", "3"));

        var page = await ShopStockPageTests.Render<PricesPage>(world, shopId);

        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("Prices");
        page.QuerySelector("#price-row-id-A")!.TextContent.ShouldContain("$1.00");
        page.QuerySelector("#price-row-id-B")!.TextContent.ShouldContain("$3.00 is on its way");
        page.QuerySelector("[id='price-id-B']")!.GetAttribute("inputmode").ShouldBe("decimal");
        page.QuerySelectorAll($"form[action='/channels/{shopId}/prices/set']").Length.ShouldBe(1);
        var changes = page.QuerySelectorAll("#changes tbody tr");
        changes.Length.ShouldBe(2);
        changes.Single(row => row.TextContent.Contains("id-A", StringComparison.Ordinal)).TextContent
            .ShouldContain("locked by a promotion");
        page.QuerySelector("live-region")!.GetAttribute("channel").ShouldBe("channels:prices");
    }

    [Fact]
    public async Task Who_may_only_look_finds_nothing_to_fill()
    {
        await using var world = await ShopStockPageTests.World(mayManage: false);
        var shopId = await Reconciled.Listed(world, ("p1", "A", 7));

        var page = await ShopStockPageTests.Render<PricesPage>(world, shopId);

        page.QuerySelectorAll("form[method=post], input[name^='price-']").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("No price was set yet");
    }

    [Fact]
    public async Task A_shop_that_is_not_there_has_no_page()
    {
        await using var world = await ShopStockPageTests.World();

        (await ShopStockPageTests.Render<PricesPage>(world, Guid.Empty)).QuerySelector("h1").ShouldBeNull();
    }
}
