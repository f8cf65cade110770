using System.Net;
using System.Text.Json;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Copy;

public sealed class CopyActionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_is_duplicated_from_its_page_and_linked(string database)
    {
        await using var site = await Site.Open(database);
        var id = await site.Orders.Imported(OrderWorld.Told(units: 3));
        (await site.Page($"/orders/{id}")).QuerySelector($"#copies a[href='/orders/{id}/copy']").ShouldNotBeNull();

        var refused = await site.Ana.Submit(
            $"/orders/{id}/copy", $"/orders/{id}/copy", ("kind", "Reship"), ("c-0", "1"), ("reason", "lost"));
        (await Site.Parsed(refused)).QuerySelector(".alert")!.TextContent.ShouldContain("has not left");
        var done = await site.Ana.Submit(
            $"/orders/{id}/copy", $"/orders/{id}/copy", ("kind", "Duplicate"), ("c-0", "2"));

        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var copy = await site.Page(done.Headers.Location!.OriginalString);
        copy.QuerySelector("#copies")!.TextContent.ShouldContain("Duplicated from order 5760001");
        (await site.Page($"/orders/{id}")).QuerySelector("#history")!.TextContent.ShouldContain("Duplicated as order");
    }

    [Fact]
    public async Task Programs_do_the_same()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told(units: 3));

        var made = await site.Ana.PostJson(
            $"/api/v1/orders/{id}/copy", """{"kind":"Duplicate","units":[{"sku":"KTL-1","quantity":1}]}""");
        var refused = await site.Ana.PostJson($"/api/v1/orders/{id}/copy", """{"kind":"Duplicate"}""");

        var strange = await site.Ana.PostJson(
            $"/api/v1/orders/{id}/copy", """{"kind":7,"units":[{"sku":"KTL-1","quantity":1}]}""");

        (await Json(strange)).GetProperty("code").GetString().ShouldBe("orders.copy_kind");
        (await Json(made)).GetProperty("lines")[0].GetProperty("quantity").GetInt32().ShouldBe(1);
        (await Json(refused)).GetProperty("code").GetString().ShouldBe("orders.copy_units");
    }

    [Fact]
    public async Task A_number_in_the_form_is_no_kind_of_its_own()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told(units: 3));

        var done = await site.Ana.Submit(
            $"/orders/{id}/copy", $"/orders/{id}/copy", ("kind", "7"), ("c-0", "2"));

        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Page(done.Headers.Location!.OriginalString)).QuerySelector("#copies")!.TextContent
            .ShouldContain("Duplicated from order 5760001");
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
}
