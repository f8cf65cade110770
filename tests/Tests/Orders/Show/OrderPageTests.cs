using System.Net;
using AngleSharp.Dom;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Shipping.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Show;

public sealed class OrderPageTests
{
    [Fact]
    public async Task A_ready_order_offers_what_may_be_done_and_tells_its_history()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());

        var page = await site.Page($"/orders/{id}");

        page.QuerySelector("h1")!.TextContent.ShouldContain("5760001");
        page.QuerySelector(".page-lede")!.TextContent.ShouldBe("Ready to ship. The next step is its label.");
        Actions(page).ShouldBe([$"/orders/{id}/hold", $"/orders/{id}/cancel", $"/orders/{id}/ship"]);
        page.QuerySelector("#lines tbody")!.TextContent.ShouldContain("$50.00");
        page.QuerySelector("#money")!.TextContent.ShouldContain("$56.00");
        page.QuerySelector("#buyer")!.TextContent.ShouldContain("1 Mill Lane");
        page.QuerySelector("#parcel")!.TextContent.ShouldContain("No label yet.");
        var line = page.QuerySelectorAll("#history .timeline-item").ShouldHaveSingleItem();
        line.TextContent.ShouldContain("Order received");
        line.TextContent.ShouldContain("Released by the shop and in stock.");
        line.TextContent.ShouldContain("TikTok Shop");
    }

    [Fact]
    public async Task An_order_without_stock_says_what_is_missing_and_the_way_out()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told(units: 99));

        var alert = (await site.Page($"/orders/{id}")).QuerySelector("#order .alert")!;

        alert.TextContent.ShouldContain("99 units of KTL-1 wanted, 10 free.");
        alert.QuerySelector("a")!.GetAttribute("href").ShouldBe("/stock/KTL-1");
    }

    [Fact]
    public async Task An_order_on_hold_hides_the_address_and_waits_for_the_shop()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told(state: ChannelOrderState.OnHold));

        var page = await site.Page($"/orders/{id}");

        page.QuerySelector(".page-lede")!.TextContent.ShouldStartWith("TikTok Shop has not released it yet");
        page.QuerySelector("#buyer")!.TextContent.ShouldContain("The shop shows the address");
        Actions(page).ShouldBe([$"/orders/{id}/hold", $"/orders/{id}/cancel"]);
    }

    [Fact]
    public async Task A_bought_label_shows_service_cost_tracking_and_leads_to_its_print()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told(state: ChannelOrderState.Shipped));
        var label = site.Orders.Labels.Stand(id, LabelStatus.Bought) with
        {
            Scans = [new(TestClock.Start, ParcelStep.InTransit, "Departed", "Portland, OR")],
        };
        site.Orders.Labels.Views[id] = label;

        var page = await site.Page($"/orders/{id}");

        var parcel = page.QuerySelector("#parcel")!.TextContent;
        parcel.ShouldContain("UPS Ground");
        parcel.ShouldContain("$7.84");
        parcel.ShouldContain("1Z999AA10123456784");
        page.QuerySelectorAll($"a[href='/labels/{label.Id}']").Length.ShouldBe(2);
        page.QuerySelector("#history")!.TextContent.ShouldContain("Scanned by the carrier");
        Actions(page).ShouldBe([$"/labels/{label.Id}"]);
    }

    [Fact]
    public async Task Ship_now_asks_for_the_label_and_a_second_press_is_refused_with_the_page()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());

        var done = await site.Ana.Submit($"/orders/{id}", $"/orders/{id}/ship");
        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        done.Headers.Location!.OriginalString.ShouldBe($"/orders/{id}");
        (await site.Page($"/orders/{id}")).QuerySelector(".toast-body")!.TextContent
            .ShouldContain("The label is being bought.");

        var again = await site.Ana.Submit("/orders", $"/orders/{id}/ship");
        again.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Parsed(again);
        page.QuerySelector("#order .alert")!.TextContent.ShouldContain("Order 5760001 is getting its label.");
        page.QuerySelector(".rail").ShouldNotBeNull();
        site.Orders.Labels.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_hold_without_a_reason_comes_back_as_its_own_page()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());

        var answer = await site.Ana.Submit($"/orders/{id}/hold", $"/orders/{id}/hold", ("reason", " "));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Parsed(answer);
        page.QuerySelector("h1")!.TextContent.ShouldContain("Hold order 5760001?");
        page.QuerySelector(".field-error")!.TextContent.ShouldContain("Say why");
        (await site.Orders.Order(id)).Status.ShouldBe(OrderStatus.Ready);
    }

    [Fact]
    public async Task Held_let_go_and_cancelled_by_forms()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());
        var address = $"/orders/{id}";

        await site.Ana.Submit(address, $"{address}/hold", ("reason", "odd address"));
        Actions(await site.Page(address)).ShouldBe([$"{address}/cancel", $"{address}/unhold"]);
        await site.Ana.Submit(address, $"{address}/unhold");
        (await site.Orders.Order(id)).Status.ShouldBe(OrderStatus.Ready);
        await site.Ana.Submit($"{address}/cancel", $"{address}/cancel", ("reason", "bought twice"));

        var page = await site.Page(address);
        Actions(page).ShouldBeEmpty();
        page.QuerySelector("#history")!.TextContent.ShouldContain("bought twice");
    }

    [Fact]
    public async Task A_form_of_another_site_changes_nothing()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());

        var answer = await site.Ana.Post($"/orders/{id}/cancel", ("reason", "stolen"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await site.Orders.Order(id)).Status.ShouldBe(OrderStatus.Ready);
    }

    [Fact]
    public async Task Who_may_only_look_is_offered_nothing_and_refused()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());
        using var viewer = await site.SignedIn(Role.Viewer);

        Actions(await site.Page($"/orders/{id}", viewer)).ShouldBeEmpty();
        var refused = await viewer.Submit($"/orders/{id}", $"/orders/{id}/ship");

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Orders.Order(id)).Status.ShouldBe(OrderStatus.Ready);
    }

    [Fact]
    public async Task An_order_that_is_not_there_is_a_page_with_404()
    {
        await using var site = await Site.Open();

        var answer = await site.Ana.Get($"/orders/{Ids.New(TestClock.Start)}");

        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Site.Parsed(answer)).QuerySelector("h1")!.TextContent.ShouldBe("Page not found");
    }

    private static IEnumerable<string?> Actions(IParentNode page) => page.QuerySelectorAll(".page-actions > *")
        .Select(action => action.GetAttribute("action") ?? action.GetAttribute("href"));
}
