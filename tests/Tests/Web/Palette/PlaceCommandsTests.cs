using CreatorFlow.Identity.Contracts;

namespace CreatorFlow.Tests.Web.Palette;

public sealed class PlaceCommandsTests
{
    [Fact]
    public async Task The_owner_is_offered_every_place_and_the_switch_of_the_automation()
    {
        await using var site = await Site.Open();

        var page = await site.Page("/palette");

        var links = page.QuerySelectorAll("main .palette-item[href]").Select(link => link.GetAttribute("href"));
        links.ShouldBe(
        [
            "/", "/orders", "/orders?view=ship", "/orders?view=late", "/orders/review", "/orders/rates", "/orders/pick",
            "/orders/new",
            "/stock", "/stock?view=low", "/channels", "/finance", "/alerts", "/settings", "/settings/calendar",
            "/settings/shipping",
        ]);
        var form = page.QuerySelector("main form[action='/automation/pause']")!;
        form.QuerySelector("input[name=__RequestVerificationToken]").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_viewer_is_offered_nothing_that_is_not_for_viewers()
    {
        await using var site = await Site.Open();

        var page = await site.Page("/palette?q=paus", await site.SignedIn(Role.Viewer));

        page.QuerySelector("main .palette-item").ShouldBeNull();
        page.QuerySelector("main .empty-title")!.TextContent.ShouldBe("Nothing matches “paus”");
    }
}
