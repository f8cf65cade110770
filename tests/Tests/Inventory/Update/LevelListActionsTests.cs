using System.Net;
using System.Text.Json;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.Update;

public sealed class LevelListActionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_pasted_list_is_seen_applied_and_taken_back()
    {
        await using var site = await Site.Open();

        var kept = await site.Ana.Submit("/levels", "/levels", ("text", "KTL-1,4\nGHOST,2"), ("note", "flood"));
        var page = kept.Headers.Location!.ToString();
        var shown = (await site.Page(page)).QuerySelector("main")!.TextContent;
        await site.Ana.Submit(page, $"{page}/apply");

        shown.ShouldContain("1 change, 0 stay as they are, 1 are left out.");
        (await site.Orders.Level()).OnHand.ShouldBe(4);
        var applied = await site.Page(page);
        applied.QuerySelector(".toast-body")!.TextContent.ShouldContain("1 product is set. 1 line was left out.");
        var undo = applied.QuerySelector("main form[action^='/moves/']")!.GetAttribute("action")!;
        (await site.Ana.Submit(page, undo)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Orders.Level()).OnHand.ShouldBe(10);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task With_more_than_one_location_the_page_asks_where(string database)
    {
        await using var site = await Site.Open(database);
        (await site.Page("/levels")).QuerySelector("select[name='location']").ShouldBeNull();
        await site.Ana.PostJson("/api/v1/locations", """{"code":"east","name":"East","priority":4,"sells":true}""");

        var choice = (await site.Page("/levels")).QuerySelector("select[name='location']")!;
        choice.QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe("main");
        var kept = await site.Ana.Submit("/levels", "/levels", ("location", "east"), ("text", "KTL-1,4"));
        var page = kept.Headers.Location!.ToString();
        (await site.Page(page)).QuerySelector("main")!.TextContent.ShouldContain("east");
        await site.Ana.Submit(page, $"{page}/apply");

        var places = (await site.Page("/stock/KTL-1")).QuerySelectorAll("#adjust select[name='location'] option");
        places.Select(own => own.TextContent.Trim()[^4..]).ShouldBe(["(10)", " (4)"]);

        var gone = await site.Ana.Submit("/levels", "/levels", ("location", "moon"), ("text", "KTL-1,4"));
        (await Site.Parsed(gone)).QuerySelector("#levels .field-error")!.TextContent.ShouldContain("moon");
    }

    [Fact]
    public async Task An_empty_list_says_what_to_do()
    {
        await using var site = await Site.Open();

        var answer = await site.Ana.Submit("/levels", "/levels", ("text", ""), ("note", ""));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parsed(answer)).QuerySelector("#levels .field-error")!.TextContent.ShouldContain("empty");
    }

    [Fact]
    public async Task A_program_looks_first_and_then_applies()
    {
        await using var site = await Site.Open();

        var seen = await Json(await site.Ana.PostJson("/api/v1/stock/levels", """{"text":"KTL-1,3\nGHOST,1"}"""));
        var id = seen.GetProperty("id").GetGuid();

        seen.GetProperty("lines")[0].GetProperty("change").GetInt32().ShouldBe(-7);
        seen.GetProperty("lines")[1].GetProperty("code").GetString().ShouldBe("inventory.unknown_sku");
        (await site.Ana.PostJson($"/api/v1/stock/levels/{id}/apply", "{}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Ana.PostJson($"/api/v1/stock/levels/{id}/apply", "{}")).StatusCode
            .ShouldBe(HttpStatusCode.Conflict);
        (await site.Orders.Level()).OnHand.ShouldBe(3);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
}
