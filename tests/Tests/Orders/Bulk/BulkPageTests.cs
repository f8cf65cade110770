using System.Net;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Bulk;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Bulk;

public sealed class BulkPageTests
{
    [Fact]
    public async Task What_is_selected_is_asked_about_started_followed_and_undone_by_forms_alone()
    {
        await using var site = await Site.Open();
        var first = await site.Orders.Imported(OrderWorld.Told("1", units: 1));
        var second = await site.Orders.Imported(OrderWorld.Told("2", units: 1));
        await site.Orders.Held(second);

        var chosen = await site.Send(
            "/orders?view=all", "/orders/bulk/choose", ("kind", "hold"), ("ids", $"{first:N}.{second:N}"));
        var question = chosen.Headers.Location!.OriginalString;
        var page = await site.Page(question);
        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("Hold 2 orders?");
        page.QuerySelector("form.form")!.TextContent.ShouldContain("So already, nothing to change: 1 order.");
        page.QuerySelector("form.form .button-primary")!.TextContent.Trim().ShouldBe("Hold 1 order");

        var silent = await site.Send(question, "/orders/bulk/start");
        silent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parsed(silent)).QuerySelector(".field-error")!.TextContent.ShouldContain("Say why");
        var started = await site.Send(question, "/orders/bulk/start", ("text", "recall"));
        started.Headers.Location!.OriginalString.ShouldBe("/orders?view=all");
        await site.Orders.RunJobs(RunBulk.JobKind);

        (await site.Orders.Order(first)).Status.ShouldBe(OrderStatus.Held);
        var list = await site.Page("/orders?view=all");
        list.QuerySelector("[data-bulk=Done] [data-bulk-counts]")!.TextContent
            .ShouldBe("1 done · 0 refused · 1 so already");
        var undo = list.QuerySelector("[data-bulk] form[action$='/undo']")!.GetAttribute("action")!;
        (await site.Send("/orders?view=all", undo)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        await site.Orders.RunJobs(RunBulk.JobKind);

        (await site.Orders.Order(first)).Status.ShouldBe(OrderStatus.Ready);
        var history = await site.Page("/orders/bulk");
        history.QuerySelectorAll("tbody tr").Length.ShouldBe(2);
        var detail = await site.Page(history.QuerySelectorAll("tbody tr th a")[1].GetAttribute("href")!);
        detail.QuerySelectorAll("tbody tr .badge").Select(badge => badge.TextContent.Trim())
            .ShouldBe(["Undone", "So already"]);
        detail.Body!.TextContent.ShouldContain("It was undone on 1 order.");
    }

    [Fact]
    public async Task All_that_the_filter_lists_are_meant_when_all_is_said()
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told("1", units: 1));
        await site.Orders.Imported(OrderWorld.Told("2", units: 1));

        var chosen = await site.Send(
            "/orders?view=ship", "/orders/bulk/choose", ("kind", "cancel"), ("all", "true"));
        var page = await site.Page(chosen.Headers.Location!.OriginalString);

        page.QuerySelector("h1")!.TextContent.Trim().ShouldBe("Cancel 2 orders?");
        page.Body!.TextContent.ShouldContain("It cannot be undone: the shop is told");
        page.Body.TextContent.ShouldContain("Orders that come in from now on are left alone.");
    }

    [Fact]
    public async Task Who_may_only_look_sees_no_boxes_and_starts_nothing()
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told("1", units: 1));
        using var viewer = await site.SignedIn(Role.Viewer);

        var list = await site.Page("/orders", viewer);
        var question = await site.Page("/orders/bulk/new?kind=hold&all=true", viewer);

        list.QuerySelector("[data-select], [data-selection-bar]").ShouldBeNull();
        question.QuerySelector("form.form").ShouldBeNull();
        question.Body!.TextContent.ShouldContain("Your role does not allow this (orders.hold)");
    }

    [Fact]
    public async Task An_operation_that_is_not_there_is_not_found()
    {
        await using var site = await Site.Open();

        (await site.Ana.Get($"/orders/bulk/{Guid.Empty}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
