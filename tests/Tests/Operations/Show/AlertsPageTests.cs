using System.Net;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Operations.Show;

public sealed class AlertsPageTests
{
    [Fact]
    public async Task A_quiet_workspace_says_what_would_appear()
    {
        await using var site = await Site.Open();

        var page = await site.Page("/alerts");

        page.QuerySelector(".page-lede")!.TextContent.Trim().ShouldBe("Nothing asks for you.");
        page.QuerySelector(".empty-title")!.TextContent.ShouldBe("All quiet");
        page.QuerySelector(".alert-count").ShouldBeNull();
        page.QuerySelector(".alert-banner-body").ShouldBeNull();
    }

    [Fact]
    public async Task Each_alert_says_what_happened_to_whom_and_what_to_do_and_leads_to_the_rows()
    {
        await using var site = await Site.Open();
        await site.Orders.Raised(AlertWorld.Late(3));

        var page = await site.Page("/alerts");

        page.QuerySelector(".page-lede")!.TextContent.Trim().ShouldBe("1 critical alert asks for you.");
        var group = page.QuerySelector(".alert-group")!;
        group.QuerySelector("h2")!.TextContent.ShouldBe("3 orders are past their dispatch deadline");
        group.TextContent.ShouldContain("Kettle Shop");
        group.TextContent.ShouldContain("Ship them first");
        group.QuerySelector(".alert-row-acts a")!.GetAttribute("href").ShouldBe("/orders");
    }

    [Fact]
    public async Task Every_page_shows_the_count_and_the_gravest_critical_one_until_somebody_takes_it_on()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Raised(AlertWorld.Late(3));

        var page = await site.Page("/stock?view=low");
        page.QuerySelector(".alert-count")!.TextContent.ShouldBe("1");
        page.QuerySelector(".alert-bell-item")!.GetAttribute("href").ShouldBe($"/alerts#alert-{id}");
        var banner = page.QuerySelector(".alert-banner")!;
        banner.GetAttribute("role").ShouldBe("alert");
        banner.TextContent.ShouldContain("3 orders are past their dispatch deadline");

        var answer = await site.Ana.Submit(
            "/stock?view=low", "/alerts/acknowledge", ("ids", $"{id}"), ("returnUrl", "/stock?view=low"));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        answer.Headers.Location!.OriginalString.ShouldBe("/stock?view=low");

        var after = await site.Page("/stock?view=low");
        after.QuerySelector(".toast-body")!.TextContent.Trim()
            .ShouldBe("You take care of it. It is quiet until it gets twice as bad.");
        after.QuerySelector(".alert-banner-body").ShouldBeNull();
        after.QuerySelector(".alert-count").ShouldBeNull();
        (await site.Page("/alerts")).QuerySelector(".alert-row")!.TextContent.ShouldContain("Ana has taken it on");
    }

    [Fact]
    public async Task The_part_that_is_fetched_anew_holds_bell_and_banner()
    {
        await using var site = await Site.Open();
        await site.Orders.Raised();

        var answer = await site.Ana.Get("/alerts/now?from=%2Fstock", ("X-Live-Region", "1"));
        var part = await Site.Parsed(answer);

        part.QuerySelector("live-region#alert-bell .alert-count")!.TextContent.ShouldBe("1");
        part.QuerySelector("live-region#alert-banner input[name=returnUrl]")!.GetAttribute("value").ShouldBe("/stock");
        part.QuerySelector(".rail").ShouldBeNull();
    }

    [Fact]
    public async Task A_critical_alert_that_became_quiet_rings_on_no_page_and_is_found_under_its_view()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Raised();

        (await site.Ana.Submit("/alerts", "/alerts/snooze", ("ids", $"{id}"), ("for", "tomorrow"))).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);

        (await site.Page("/alerts")).QuerySelector(".alert-row").ShouldBeNull();
        (await site.Page("/alerts?view=snoozed")).QuerySelectorAll(".alert-row").Length.ShouldBe(1);
        // Tomorrow at 8 in Los Angeles.
        var until = (await site.Orders.Only()).SnoozedUntil!.Value;
        TimeZoneInfo.ConvertTimeBySystemTimeZoneId(until, "America/Los_Angeles").Hour.ShouldBe(8);
    }

    [Fact]
    public async Task Who_may_not_take_alerts_on_sees_no_buttons_and_is_refused()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Raised();
        using var viewer = await site.SignedIn(Role.Viewer);

        var page = await site.Page("/alerts", viewer);
        page.QuerySelectorAll(".alert-row").Length.ShouldBe(1);
        page.QuerySelector("main form[action='/alerts/acknowledge']").ShouldBeNull();
        (await viewer.Submit("/alerts", "/alerts/acknowledge", ("ids", $"{id}"))).StatusCode
            .ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_is_over_is_kept_as_history()
    {
        await using var site = await Site.Open();
        await site.Orders.Raised();
        await site.Orders.Followed();

        var page = await site.Page("/alerts?view=cleared");

        page.QuerySelector(".alert-row")!.TextContent.ShouldContain("over since");
        page.QuerySelector("main .alert-row form").ShouldBeNull();
        (await site.Orders.Only()).Status.ShouldBe(AlertStatus.Cleared);
        AlertFilter.Of("cleared", null, null).Address().ShouldBe("/alerts?view=cleared");
        TestClock.Start.ShouldBe((await site.Orders.Only()).ClearedAt!.Value);
    }
}
