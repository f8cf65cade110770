using System.Net;
using System.Text.Json;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Views;

public sealed class ViewsPageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_view_is_saved_from_the_list_and_stands_among_its_tabs_with_its_count()
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told("1", units: 1));

        var answer = await site.Send(
            "/orders?view=ship&tag=vip", "/orders/views/keep", ("name", "VIPs"), ("shared", "true"));

        answer.Headers.Location!.OriginalString.ShouldBe("/orders?view=ship&tag=vip");
        var tab = (await site.Page("/orders?view=ship&tag=vip")).QuerySelector(".views .tab[aria-current=page]")!;
        tab.TextContent.ShouldContain("VIPs");
        tab.QuerySelector(".tab-count")!.TextContent.ShouldBe("0");
        (await site.Page("/orders/views")).QuerySelector("tbody tr th a")!.GetAttribute("href")
            .ShouldBe("/orders?view=ship&tag=vip");
    }

    [Fact]
    public async Task The_view_that_opens_first_is_the_list_until_another_is_asked_for()
    {
        await using var site = await Site.Open();

        await site.Send("/orders?view=held", "/orders/views/first");

        (await CurrentTab(site, "/orders")).ShouldContain("Held");
        (await CurrentTab(site, "/orders?view=all")).ShouldContain("All");
    }

    [Fact]
    public async Task Who_may_only_look_keeps_views_alone_and_cannot_share_them()
    {
        await using var site = await Site.Open();
        using var viewer = await site.SignedIn(Role.Viewer);

        var shared = await viewer.PostJson(
            "/api/v1/orders/views", """{"name":"x","query":"view=ship","shared":true}""");
        var alone = await viewer.PostJson("/api/v1/orders/views", """{"name":"x","query":"view=ship"}""");
        var views = JsonDocument.Parse(
            await (await viewer.Get("/api/v1/orders/views")).Content.ReadAsStringAsync(Ct)).RootElement;

        shared.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await shared.Content.ReadAsStringAsync(Ct)).ShouldContain("orders.view_may_not_share");
        alone.StatusCode.ShouldBe(HttpStatusCode.OK);
        (views.GetArrayLength(), views[0].GetProperty("name").GetString(), views[0].GetProperty("yours").GetBoolean())
            .ShouldBe((1, "x", true));
    }

    private static async Task<string> CurrentTab(Site site, string address) =>
        (await site.Page(address)).QuerySelector(".views .tab[aria-current=page]")!.TextContent;
}
