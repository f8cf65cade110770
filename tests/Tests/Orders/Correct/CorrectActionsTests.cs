using System.Net;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Create;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Orders.Create;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Correct;

/// <summary>The form and the call of a corrected address, as people and programs meet them.</summary>
public sealed class CorrectActionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_order_page_leads_to_the_form_and_the_history_tells()
    {
        await using var site = await Site.Open();
        var order = $"/orders/{await Entered(site, null)}";

        var page = await site.Page(order);
        page.QuerySelector("#buyer .card-head a")!.GetAttribute("href").ShouldBe($"{order}/address");
        var check = page.QuerySelector("#checks .check a")!;
        (check.GetAttribute("href"), check.TextContent.Trim()).ShouldBe(($"{order}/address", "Correct the address"));
        page.QuerySelector("#checks")!.TextContent.ShouldNotContain("Ask the buyer");

        var form = (await site.Page($"{order}/address")).QuerySelectorAll("main form [name^='shipTo.']")
            .Select(own => (own.GetAttribute("name")!, own.GetAttribute("name") switch
            {
                "shipTo.state" => "TX",
                "shipTo.country" => own.QuerySelector("option[selected]")!.GetAttribute("value")!,
                _ => own.GetAttribute("value") ?? "",
            }));
        (await site.Send($"{order}/address", $"{order}/address", [.. form])).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);

        page = await site.Page(order);
        page.QuerySelector("#buyer address")!.TextContent.ShouldContain("Austin, TX 78701");
        page.QuerySelector("#history")!.TextContent.ShouldContain("Address corrected: State");
        page.QuerySelector("#checks .check a").ShouldBeNull();
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field()
    {
        await using var site = await Site.Open();
        var path = $"/orders/{await Entered(site, "TX")}/address";

        var answer = await site.Send(
            path, path, ("shipTo.name", "Zoe"), ("shipTo.line1", "1 Elm"), ("shipTo.city", "Boston"),
            ("shipTo.state", "MA"), ("shipTo.postalCode", "2134"), ("shipTo.country", "US"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Parsed(answer);
        page.GetElementById("shipTo.postalCode-error")!.TextContent.ShouldContain("is no ZIP code");
        page.GetElementById("shipTo.city")!.GetAttribute("value").ShouldBe("Boston");
    }

    [Fact]
    public async Task Programs_correct_the_address_and_who_may_not_create_orders_may_not()
    {
        await using var site = await Site.Open();
        var id = await Entered(site, "TX");
        var path = $"/api/v1/orders/{id}/address";
        var packer = await site.SignedIn(Role.Packer);
        const string Body = """
            {"name":"Zoe","line1":"1 Elm","city":"Boston","state":"MA","postalCode":"02134","country":"us"}
            """;

        (await packer.PostJson(path, Body)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Page($"/orders/{id}", packer)).QuerySelector("#buyer .card-head a").ShouldBeNull();
        var answer = await site.Ana.PostJson(path, Body);
        var again = await site.Ana.PostJson(path, Body);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("\"postalCode\":\"02134\",\"country\":\"US\"");
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await again.Content.ReadAsStringAsync(Ct)).ShouldContain("orders.address_unchanged");
    }

    [Fact]
    public async Task The_address_that_a_channel_keeps_has_no_link()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());

        (await site.Page($"/orders/{id}")).QuerySelector("#buyer .card-head a").ShouldBeNull();
    }

    /// <summary>As a duplicate is made: of an address that was known before.</summary>
    private static async Task<Guid> Entered(Site site, string? state) =>
        (await site.Orders.With<CreateOrder, Result<Guid>>(create => create.Run(
            NewOrders.Of("FAIR-1", OrderWorld.Kettle) with
            {
                AddressTaken = true, ShipTo = NewOrders.Fair with { State = state },
            },
            OrderWorld.Ana, Ct))).Value;
}
