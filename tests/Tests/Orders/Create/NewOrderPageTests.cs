using System.Net;
using System.Text.Json;
using AngleSharp.Dom;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Create;

/// <summary>The form and the call of a new order, as people and programs meet them.</summary>
public sealed class NewOrderPageTests
{
    private static readonly (string, string)[] Typed =
    [
        ("number", "FAIR-7"), ("lines.1.sku", OrderWorld.Kettle), ("lines.1.quantity", "3"), ("lines.1.price", "20.50"),
        ("currency", "USD"), ("shipping", "5"), ("tax", ""), ("dispatchBy", "2026-11-30"), ("note", "ring twice"),
        ("shipTo.name", "Zoe"), ("shipTo.line1", "9 Fair Ground"), ("shipTo.city", "Austin"), ("shipTo.state", "TX"),
        ("shipTo.postalCode", "78701"), ("shipTo.country", "us"),
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_filled_form_makes_an_order_that_is_told_to_come_by_hand()
    {
        await using var site = await Site.Open();

        var answer = await site.Send("/orders/new", "/orders/new", Typed);

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = await site.Page(answer.Headers.Location!.ToString());
        page.QuerySelector("h1")!.TextContent.ShouldContain("FAIR-7");
        page.QuerySelector("#money")!.TextContent.ShouldContain("$66.50");
        page.QuerySelector("#dates")!.TextContent.ShouldContain("By hand");
        page.QuerySelector("#history")!.TextContent.ShouldContain("Entered by hand.");
        (await site.Page("/orders")).QuerySelector("main table")!.TextContent.ShouldContain("By hand");
    }

    [Fact]
    public async Task What_is_wrong_stands_at_its_field_and_what_was_typed_stays()
    {
        await using var site = await Site.Open();

        var answer = await site.Send(
            "/orders/new", "/orders/new",
            [.. Typed.Select(own => own.Item1 == "lines.1.sku" ? (own.Item1, "KTL") : own)]);

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Parsed(answer);
        page.GetElementById("lines.1.sku-error")!.TextContent.ShouldContain("There is no SKU “KTL”.");
        page.GetElementById("lines.1.sku")!.GetAttribute("value").ShouldBe("KTL");
        page.GetElementById("shipTo.city")!.GetAttribute("value").ShouldBe("Austin");
        page.GetElementById("lines.1.sku-values")!.InnerHtml.ShouldContain(OrderWorld.Kettle);
    }

    [Fact]
    public async Task Products_are_found_as_they_are_typed_and_do_not_stand_in_the_page()
    {
        await using var site = await Site.Open();
        var page = await site.Page("/orders/new");

        page.QuerySelectorAll("#new-lines [role=option]").ShouldBeEmpty();
        page.GetElementById("lines.1.sku-list")!.GetAttribute("data-src").ShouldBe("/orders/new/skus?q=");
        (await site.Page("/orders/new/skus?q=ktl")).QuerySelector("[role=option]")!.GetAttribute("data-value")
            .ShouldBe(OrderWorld.Kettle);
        (await site.Page("/orders/new/skus?q=sofa")).QuerySelector("[role=option]").ShouldBeNull();
        (await (await site.SignedIn(Role.Packer)).Get("/orders/new/skus?q=ktl")).StatusCode
            .ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_country_is_chosen_by_name_and_what_was_typed_before_is_known_again()
    {
        await using var site = await Site.Open();

        Country(await site.Page("/orders/new")).ShouldBe("United States");
        var refused = await site.Send(
            "/orders/new", "/orders/new",
            [.. Typed.Select(own => own.Item1 switch
            {
                "shipTo.country" => (own.Item1, "CA"), "shipTo.state" => (own.Item1, " "), _ => own,
            })]);

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Parsed(refused);
        Country(page).ShouldBe("Canada");
        page.GetElementById("shipTo.state-error")!.TextContent.ShouldContain("a state or province in this country");
    }

    [Fact]
    public async Task Sent_twice_the_second_leads_to_the_first()
    {
        await using var site = await Site.Open();
        var first = await site.Send("/orders/new", "/orders/new", Typed);

        var second = await site.Send("/orders/new", "/orders/new", Typed);

        second.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parsed(second)).QuerySelector(".alert a")!.GetAttribute("href")
            .ShouldBe(first.Headers.Location!.ToString());
    }

    [Fact]
    public async Task Who_may_not_create_orders_has_no_page_and_no_link()
    {
        await using var site = await Site.Open();
        var packer = await site.SignedIn(Role.Packer);

        (await packer.Get("/orders/new")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Page("/orders", packer)).QuerySelector("a[href='/orders/new']").ShouldBeNull();
        (await site.Page("/orders")).QuerySelector("a[href='/orders/new']").ShouldNotBeNull();
    }

    [Fact]
    public async Task Programs_create_orders_by_number()
    {
        await using var site = await Site.Open();
        const string Body = """
            {"number":"API-1","shipping":"4.99","placedAt":"2026-11-20T10:00:00Z",
             "shipTo":{"name":"Zoe","line1":"9 Fair Ground","city":"Austin","state":"TX","postalCode":"78701",
                       "country":"US"},
             "lines":[{"sku":"KTL-1","quantity":2}]}
            """;

        var made = await site.Ana.PostJson("/api/v1/orders", Body);
        var again = await site.Ana.PostJson("/api/v1/orders", Body);
        var wrong = await site.Ana.PostJson("/api/v1/orders", """{"dispatchBy":"soon","lines":[{"sku":"KTL-1"}]}""");

        made.StatusCode.ShouldBe(HttpStatusCode.Created);
        var order = await Json(made);
        (order.GetProperty("status").GetString(), order.GetProperty("shopId").ValueKind).ShouldBe(
            (nameof(OrderStatus.Ready), JsonValueKind.Null));
        order.GetProperty("total").GetProperty("amount").GetString().ShouldBe("54.99");
        again.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Json(again)).GetProperty("facts").GetProperty("orderId").GetString()
            .ShouldBe(order.GetProperty("id").GetString());
        (await Json(wrong)).GetProperty("code").GetString().ShouldBe("orders.new_day_invalid");
    }

    private static string Country(IParentNode page) =>
        page.QuerySelector("select[name='shipTo.country'] option[selected]")!.TextContent;

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
        return document.RootElement.Clone();
    }
}
