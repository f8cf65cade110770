using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Web.Home;

public sealed class PresentPageTests
{
    [Fact]
    public async Task The_presentation_shows_figures_and_nobody()
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told("5760001"));

        var page = await site.Page("/present");

        page.QuerySelector("live-value[name=revenueToday]")!.TextContent.ShouldBe("$56.00");
        page.QuerySelector(".stage-name")!.TextContent.ShouldBe("Ana's kettles");
        page.QuerySelector("h1.stage-title")!.TextContent.ShouldContain("Orders come in");
        page.QuerySelectorAll(".rail, .topbar").ShouldBeEmpty();
        page.QuerySelectorAll("svg.chart").Length.ShouldBe(2);
        page.Body!.TextContent.ShouldNotContain("Bea Baker");
        page.Body!.TextContent.ShouldNotContain("5760001");
        page.QuerySelector(".stage-leave")!.GetAttribute("href").ShouldBe("/");
    }
}
