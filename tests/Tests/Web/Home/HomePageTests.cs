using System.Net;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Web.Home;

public sealed class HomePageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_figures_of_the_day_lead_to_what_is_behind_them()
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told("1", dispatchIn: TimeSpan.FromHours(4)));
        await site.Orders.Imported(OrderWorld.Told("2", units: 99));

        var page = await site.Page("/");

        page.QuerySelector("live-value[name=ordersToday]")!.TextContent.ShouldBe("2");
        page.QuerySelector("live-value[name=revenueToday]")!.TextContent.ShouldBe("$112.00");
        var soon = page.QuerySelector("live-value[name=lateSoon]")!;
        soon.TextContent.ShouldBe("1");
        soon.Closest("a")!.GetAttribute("href").ShouldBe("/orders?view=late");
        page.QuerySelector(".page-lede")!.TextContent.ShouldContain("1 order must leave within 24 hours");
        page.QuerySelector(".executive-story")!.TextContent.ShouldContain("Orders come in; yesterday there were none");
        page.QuerySelectorAll(".due-step").Select(step => step.QuerySelector(".due-count")!.TextContent).ShouldBe(
            ["0 orders", "1 order", "0 orders", "0 orders"]);
        page.QuerySelector("live-value[name=revenueToday]")!.Closest("a")!.GetAttribute("href").ShouldBe(
            "/orders?from=2026-11-23T08:00:00Z&to=2026-11-24T08:00:00Z");
        page.QuerySelectorAll("#urgent tbody tr th a").Select(link => link.TextContent).ShouldBe(["1", "2"]);
        page.QuerySelector(".topbar-workspace")!.TextContent.ShouldBe("Ana's kettles");
    }

    [Fact]
    public async Task A_fresh_workspace_says_what_will_appear()
    {
        await using var site = await Site.Open();

        var page = await site.Page("/");

        page.QuerySelector("#urgent .empty-title")!.TextContent.ShouldBe("Nothing waits for you");
        page.QuerySelector("#automation-log .empty-title")!.TextContent.ShouldBe("Nothing yet");
        page.QuerySelector(".page-lede")!.TextContent.ShouldBe("Nothing is late. Everything runs by itself.");
    }

    [Fact]
    public async Task The_pictures_of_the_day_state_what_they_found_and_more_are_unfolded()
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told("1"));

        var page = await site.Page("/");
        var more = await site.Page("/?more=true");

        page.QuerySelectorAll(".chart-title").Select(title => title.TextContent).ShouldBe(
            ["$56.00 earned so far today", "1 order from 5:00\u00a0AM to 6:00\u00a0AM: the busiest hour so far"]);
        page.QuerySelector("#revenue .chart-behind")!.TextContent.ShouldBe("The 1 order of today");
        page.QuerySelector("#rhythm tbody a")!.GetAttribute("href").ShouldBe(
            "/orders?from=2026-11-23T08:00:00Z&to=2026-11-23T09:00:00Z");
        more.QuerySelectorAll("figure").Select(figure => figure.Id).ShouldBe(
            ["revenue", "rhythm", "week", "fortnight", "products", "hands-off"]);
        more.QuerySelector("#products .chart-title")!.TextContent.ShouldBe("Kettle, blue sells most today: 2 units");
        more.QuerySelector("#hands-off .chart-none")!.TextContent.ShouldContain("The first parcel of today");
    }

    [Theory]
    [InlineData("summary", "#summary")]
    [InlineData("due", "#urgent")]
    [InlineData("log", "#automation-log")]
    [InlineData("pictures", "#pictures")]
    [InlineData("more&more=true", "#more")]
    public async Task A_live_region_asks_for_its_part_alone(string part, string region)
    {
        await using var site = await Site.Open();

        var page = await site.Page($"/?part={part}");

        page.QuerySelectorAll("main :is(live-region, live-list)").Select(one => "#" + one.Id).ShouldBe([region]);
    }

    [Fact]
    public async Task What_the_automation_did_stands_there_with_its_reason()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told("1"));
        await site.Orders.With<ShipOrder, Result<Guid>>(
            ship => ship.Run(id, new("automation.order_ready"), Actor.Rule("any"), Ct));

        var log = (await site.Page("/")).QuerySelector("#automation-log .timeline-item")!;

        log.QuerySelector(".timeline-title")!.TextContent.ShouldBe("Sent an order to shipping");
        log.TextContent.ShouldContain("The order is released and in stock.");
        log.QuerySelectorAll("a").Select(link => link.GetAttribute("href")).ShouldBe(
            [$"/orders/{id}", $"/orders/{id}/cancel"]);
    }

    [Fact]
    public async Task The_automation_is_paused_said_once_and_refused_twice()
    {
        await using var site = await Site.Open();

        var done = await site.Ana.Submit("/", "/automation/pause");
        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = await site.Page("/");
        page.QuerySelector(".toast-body")!.TextContent.ShouldContain("The automation is paused");
        page.QuerySelector("#automation form")!.GetAttribute("action").ShouldBe("/automation/resume");
        (await site.Page("/")).QuerySelector(".toast").ShouldBeNull();

        var again = await site.Ana.Submit("/", "/automation/pause");
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var refused = await Site.Parsed(again);
        refused.QuerySelector("#automation .alert")!.TextContent.ShouldContain("paused already");
        refused.QuerySelector("live-value[name=ordersToday]").ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_may_not_pause_is_shown_no_switch_and_refused()
    {
        await using var site = await Site.Open();
        using var packer = await site.SignedIn(Role.Packer);

        (await site.Page("/", packer)).QuerySelector("#automation form").ShouldBeNull();
        (await packer.Submit("/", "/automation/pause")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_page_speaks_the_language_of_the_person()
    {
        await using var site = await Site.Open();
        await site.Ana.Submit("/", "/language", ("language", "pt-BR"), ("returnUrl", "/"));

        var page = await site.Page("/");

        page.DocumentElement.GetAttribute("lang").ShouldBe("pt-BR");
        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("Hoje");
        page.QuerySelector("live-value[name=revenueToday]")!.TextContent.ShouldStartWith("US$");
    }
}
