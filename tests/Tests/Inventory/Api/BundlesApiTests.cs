using System.Net;
using System.Text.Json;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.Api;

public sealed class BundlesApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_bundle_and_where_its_parts_lie_are_said_and_read()
    {
        await using var site = await Site.Open();
        await site.Orders.Stocked("SET", 0);

        (await site.Ana.PostJson(
            "/api/v1/stock/SET/bundle", """{"parts":[{"sku":"KTL-1","quantity":2}]}"""))
            .StatusCode.ShouldBe(HttpStatusCode.OK);

        var set = await Json(await site.Ana.Get("/api/v1/stock/SET/shelves"));
        set.GetProperty("parts")[0].GetProperty("available").GetInt32().ShouldBe(10);
        var listed = (await Json(await site.Ana.Get("/api/v1/stock?q=SET"))).GetProperty("skus")[0];
        (listed.GetProperty("isBundle").GetBoolean(), listed.GetProperty("available").GetInt32()).ShouldBe((true, 5));
        (await site.Page("/stock/SET")).QuerySelector("#parts tbody")!.TextContent.ShouldContain("KTL-1");
        (await site.Page("/stock/KTL-1")).QuerySelector("#within")!.TextContent.ShouldContain("SET");
        var forms = await site.Ana.Submit("/stock/SET", "/stock/SET/bundle", ("lines", "KTL-1 no"));
        (await Site.Parsed(forms)).QuerySelector("#bundle .field-error")!.TextContent.ShouldContain("KTL-1 no");
        var unknown = await site.Ana.Submit("/stock/SET", "/stock/SET/bundle", ("lines", "KTL-9 1"));
        unknown.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parsed(unknown)).QuerySelector("main")!.TextContent.ShouldContain("KTL-9");
        (await site.Ana.Submit("/stock/SET", "/stock/SET/bundle", ("lines", ""))).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task The_rule_for_a_shortage_is_set_or_refused_by_its_code()
    {
        await using var site = await Site.Open();
        const string Address = "/api/v1/stock/KTL-1/shortage";

        (await Code(site, Address, """{"rule":"Never","limit":1}""")).ShouldBe("inventory.no_such_shortage_rule");
        (await Code(site, Address, """{"rule":"Allow","limit":1,"expectedOn":"soon"}""")).ShouldBe("inventory.no_day");
        (await site.Ana.PostJson(Address, """{"rule":"BackOrder","limit":4,"expectedOn":"2026-12-24"}"""))
            .StatusCode.ShouldBe(HttpStatusCode.OK);

        var kettle = await Json(await site.Ana.Get("/api/v1/stock/KTL-1/shelves"));
        kettle.GetProperty("shortage").GetString().ShouldBe("BackOrder");
        kettle.GetProperty("promiseLimit").GetInt32().ShouldBe(4);
        var page = await site.Page("/stock/KTL-1");
        page.QuerySelector("#expected")!.GetAttribute("value").ShouldBe("2026-12-24");
        page.QuerySelectorAll("#derivation dd").Select(cell => cell.TextContent.Trim())
            .ShouldBe(["10", "−0", "−0", "+4", "14"]);
        (await site.Ana.Submit(
            "/stock/KTL-1", "/stock/KTL-1/shortage", ("rule", "Hold"), ("limit", "0"), ("expected", "")))
            .StatusCode.ShouldBe(HttpStatusCode.SeeOther);
    }

    [Fact]
    public async Task Locations_and_transfers_are_kept_by_programs_too()
    {
        await using var site = await Site.Open();

        (await site.Ana.PostJson("/api/v1/locations", """{"code":"east","name":"East","priority":4}"""))
            .StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Ana.PostJson("/api/v1/locations/east", """{"name":"Far east","priority":4,"sells":false}"""))
            .StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Json(await site.Ana.Get("/api/v1/locations")))[1].GetProperty("name").GetString().ShouldBe("Far east");

        var drafted = await Json(await site.Ana.PostJson(
            "/api/v1/transfers",
            """{"source":"main","target":"east","lines":[{"sku":"KTL-1","quantity":2}]}"""));
        var id = drafted.GetProperty("id").GetString();
        (await Json(await site.Ana.PostJson($"/api/v1/transfers/{id}/send", "{}")))
            .GetProperty("status").GetString().ShouldBe("Sent");
        (await Json(await site.Ana.PostJson($"/api/v1/transfers/{id}/receive", """{"counts":{"KTL-1":1}}""")))
            .GetProperty("missing").GetInt32().ShouldBe(1);
        (await Code(site, $"/api/v1/transfers/{id}/drop", "{}")).ShouldBe("inventory.transfer_not_a_draft");
        (await Code(site, "/api/v1/locations/east/close", "{}")).ShouldBe("inventory.location_not_empty");
        (await Json(await site.Ana.Get("/api/v1/transfers"))).GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task Who_may_only_look_changes_nothing()
    {
        await using var site = await Site.Open();
        using var viewer = await site.SignedIn(Role.Viewer);

        (await viewer.Get("/api/v1/stock/KTL-1/shelves")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await viewer.PostJson("/api/v1/stock/KTL-1/bundle", "{}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await viewer.PostJson("/api/v1/stock/KTL-1/shortage", "{}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await viewer.PostJson("/api/v1/locations", "{}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await viewer.PostJson("/api/v1/transfers", "{}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<string?> Code(Site site, string address, string body) =>
        (await Json(await site.Ana.PostJson(address, body))).GetProperty("code").GetString();

    private static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
}
