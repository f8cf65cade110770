using System.Net;
using System.Text.Json;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.Purchasing;

public sealed class PurchaseApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_buys_from_the_supplier_to_the_shelf()
    {
        await using var site = await Site.Open();
        var supplier = await Id(await site.Ana.PostJson(
            "/api/v1/suppliers", """{"name":"Wax","currency":"usd","leadDays":3,"email":"","note":""}"""));
        var order = await Id(await site.Ana.PostJson("/api/v1/purchases", Draft(supplier, "KTL-1")));

        (await site.Ana.PostJson($"/api/v1/purchases/{order}/send", "{}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        var came = await site.Ana.PostJson(
            $"/api/v1/purchases/{order}/receive", """{"lines":[{"sku":"KTL-1","units":6}],"mayBeMore":true}""");

        (await Json(came)).GetProperty("over").GetInt32().ShouldBe(1);
        var shown = await Json(await site.Ana.Get($"/api/v1/purchases/{order}"));
        shown.GetProperty("cost").GetProperty("amount").GetString().ShouldBe("21.00");
        shown.GetProperty("lines")[0].GetProperty("received").GetInt32().ShouldBe(6);
        (await Json(await site.Ana.Get("/api/v1/purchases?view=received"))).GetProperty("purchases").GetArrayLength()
            .ShouldBe(1);
        (await site.Ana.PostJson($"/api/v1/purchases/{order}/cancel", "{}")).StatusCode
            .ShouldBe(HttpStatusCode.Conflict);
        (await site.Orders.Level()).OnHand.ShouldBe(16);
    }

    [Fact]
    public async Task What_is_wrong_is_named_by_its_code()
    {
        await using var site = await Site.Open();
        var supplier = await Id(await site.Ana.PostJson(
            "/api/v1/suppliers", """{"name":"Wax","currency":"usd","leadDays":3,"email":"","note":""}"""));

        (await Code(site, Draft(supplier, "GHOST"))).ShouldBe("inventory.unknown_sku");
        (await Code(site, Draft(supplier, "KTL-1", cost: "4.205"))).ShouldBe("inventory.purchase_line_invalid");
        (await Code(site, Draft(supplier, "KTL-1", day: "soon"))).ShouldBe("inventory.expected_day_invalid");
        (await site.Ana.Get($"/api/v1/purchases/{supplier}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Json(await site.Ana.Get("/api/v1/suppliers"))).GetProperty("suppliers")[0].GetProperty("currency")
            .GetString().ShouldBe("USD");
    }

    private static string Draft(Guid supplier, string sku, string cost = "4.20", string day = "2026-12-31") =>
        $$"""
        {"supplier":"{{supplier}}","expected":"{{day}}","lines":[{"sku":"{{sku}}","quantity":5,"cost":"{{cost}}"}]}
        """;

    private static async Task<string?> Code(Site site, string body) =>
        (await Json(await site.Ana.PostJson("/api/v1/purchases", body))).GetProperty("code").GetString();

    private static async Task<Guid> Id(HttpResponseMessage answer) => (await Json(answer)).GetProperty("id").GetGuid();

    private static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
}
