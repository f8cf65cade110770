using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Labels;
using CreatorFlow.Tests.Channels.Reconcile;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Labels;

public sealed class LabelTermsPageTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task It_shows_what_is_set(string database)
    {
        await using var world = await ShopStockPageTests.World(database: database);
        var shopId = await world.Connected();
        await SetLabelTermsTests.Set(world, shopId, new(LabelPaper.Picture, LabelSize.A5, Handover.Pickup));

        var page = await ShopStockPageTests.Render<LabelTermsPage>(world, shopId);

        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("Labels of the channel");
        page.QuerySelectorAll("option[selected]").Select(option => option.GetAttribute("value"))
            .ShouldBe(["Picture", "A5", "Pickup"]);
    }

    [Fact]
    public async Task A_shop_that_is_not_there_has_no_page()
    {
        await using var world = await ShopStockPageTests.World();

        (await ShopStockPageTests.Render<LabelTermsPage>(world, Guid.Empty)).QuerySelector("h1").ShouldBeNull();
    }
}
