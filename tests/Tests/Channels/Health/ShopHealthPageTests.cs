using CreatorFlow.Channels.Health;
using CreatorFlow.Channels.Limits;
using CreatorFlow.Tests.Channels.Limits;
using CreatorFlow.Tests.Channels.Reconcile;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Channels.Health;

public sealed class ShopHealthPageTests
{
    [Theory, ClassData(typeof(Databases))]
    public async Task It_shows_the_score_each_endpoint_what_rests_and_what_ends(string database)
    {
        await using var world = await ShopStockPageTests.World(database: database);
        var shopId = await world.Connected();
        MadeCalls.Worked(world, 30);
        MadeCalls.Ended(world, ScriptedEndpoints.Orders, new(CallEnd.Refused, TimeSpan.FromMilliseconds(40))
        {
            Code = "21008111",
            Message = "order not of this seller",
            RequestId = "20261123150000ABC",
        });
        MadeCalls.Down(world, ScriptedEndpoints.Ship);
        await MadeCalls.Written(world);
        await SetCallLimitTests.Set(world, shopId, "Orders", 40);

        var page = await ShopStockPageTests.Render<ShopHealthPage>(world, shopId);

        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("API health");
        page.QuerySelector(".stat-value")!.TextContent.Trim().ShouldBe("55");
        page.Body!.TextContent.ShouldContain("Calls rest: Shipping");
        page.Body!.TextContent.ShouldContain("Orders come in, labels are bought, stock is sent.");
        var orders = page.QuerySelector("[id='endpoint-orders.get']")!.TextContent;
        orders.ShouldContain("100.00");
        orders.ShouldContain("50 ms");
        orders.ShouldContain("30 of 40 used at most");
        orders.ShouldContain("21008111");
        orders.ShouldContain("20261123150000ABC");
        page.QuerySelector("[id='version-orders.get']")!.TextContent.ShouldContain("202507");
        page.QuerySelector("#limits")!.TextContent.ShouldContain("40 calls a second, set by Ann");
        page.QuerySelectorAll($"form[action='/channels/{shopId}/health/limit']").Length.ShouldBe(1);
        page.QuerySelector("live-region")!.GetAttribute("src")!.ShouldStartWith($"/channels/{shopId}/health?");
    }

    [Fact]
    public async Task Who_may_only_look_finds_nothing_to_press_and_no_calls_are_told_as_such()
    {
        await using var world = await ShopStockPageTests.World(mayManage: false);
        var shopId = await world.Connected();

        var page = await ShopStockPageTests.Render<ShopHealthPage>(world, shopId);

        page.QuerySelectorAll("form").ShouldBeEmpty();
        page.Body!.TextContent.ShouldContain("No calls yet");
        page.Body!.TextContent.ShouldContain("No limit is set");
    }

    [Fact]
    public async Task A_version_that_ends_is_shown_before_it_is_called()
    {
        await using var world = await ShopStockPageTests.World();
        var shopId = await world.Connected();

        var page = await ShopStockPageTests.Render<ShopHealthPage>(world, shopId);

        page.QuerySelector("[id='version-orders.get']")!.TextContent.ShouldContain("202507");
        page.QuerySelector("[id='version-orders.ship']").ShouldBeNull();
    }

    [Fact]
    public async Task A_shop_that_is_not_there_has_no_page()
    {
        await using var world = await ShopStockPageTests.World();

        (await ShopStockPageTests.Render<ShopHealthPage>(world, Guid.Empty)).QuerySelector("h1").ShouldBeNull();
    }
}
