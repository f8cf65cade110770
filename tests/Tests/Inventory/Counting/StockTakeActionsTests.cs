using System.Net;
using System.Text.Json;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Counting;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.Counting;

public sealed class StockTakeActionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_packer_counts_blind_and_the_owner_approves()
    {
        await using var site = await Site.Open();
        var page = await Opened(site, blind: true);
        using var packer = await site.SignedIn(Role.Packer);

        var sheet = await site.Page(page, packer);
        sheet.QuerySelector("main")!.TextContent.ShouldNotContain("Expected");
        sheet.QuerySelector($"form[action='{page}/cancel']").ShouldBeNull();
        await packer.Submit(
            page, $"{page}/lines?view=all", ("sku", "KTL-1"), ("was", ""), ("counted", "8"));
        (await site.Page($"{page}?view=variances", packer)).QuerySelector("main")!.TextContent
            .ShouldNotContain("−2");
        (await packer.Submit(page, $"{page}/submit")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await site.Page(page)).QuerySelector("main")!.TextContent.ShouldContain("−2");
        (await site.Ana.Submit(page, $"{page}/book")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Orders.Level()).OnHand.ShouldBe(8);
        (await site.Page("/movements")).QuerySelector($"a[href='{page}']").ShouldNotBeNull();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task With_more_than_one_location_the_page_asks_where(string database)
    {
        await using var site = await Site.Open(database);
        (await site.Page("/counts")).QuerySelector("select[name='location']").ShouldBeNull();
        await site.Ana.PostJson("/api/v1/locations", """{"code":"east","name":"East","priority":4,"sells":true}""");
        var level = await site.Ana.PostJson(
            "/api/v1/stock/levels", """{"text":"KTL-1,4","location":"east"}""");
        var list = JsonDocument.Parse(await level.Content.ReadAsStringAsync(Ct)).RootElement;
        list.GetProperty("location").GetString().ShouldBe("east");
        await site.Ana.PostJson($"/api/v1/stock/levels/{list.GetProperty("id").GetGuid()}/apply", "{}");

        var choice = (await site.Page("/counts")).QuerySelector("#new-count select[name='location']")!;
        choice.QuerySelector("option[selected]")!.GetAttribute("value").ShouldBe("main");
        var opened = await site.Ana.Submit("/counts", "/counts", ("title", "Shelf E"), ("location", "east"));
        var page = opened.Headers.Location!.ToString();
        await site.Ana.Submit(page, $"{page}/lines?view=all", ("sku", "KTL-1"), ("was", ""), ("counted", "3"));
        await site.Ana.Submit(page, $"{page}/submit");
        (await site.Ana.Submit(page, $"{page}/book")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await site.Page("/counts")).QuerySelector("main tbody")!.TextContent.ShouldContain("east");
        var places = (await site.Page("/stock/KTL-1")).QuerySelectorAll("#adjust select[name='location'] option");
        places.Select(own => own.TextContent.Trim()[^4..]).ShouldBe(["(10)", " (3)"]);
    }

    [Fact]
    public async Task What_is_refused_says_why()
    {
        await using var site = await Site.Open();
        var page = await Opened(site, blind: false);

        var number = await site.Ana.Submit(
            page, $"{page}/lines?view=all", ("sku", "KTL-1"), ("was", ""), ("counted", "some"));
        var early = await site.Ana.Submit(page, $"{page}/submit");
        var ghost = await site.Ana.Submit(
            "/counts", "/counts", ("title", "Attic"), ("skus", "GHOST"));

        (await Site.Parsed(number)).QuerySelector(".alert-body")!.TextContent.ShouldContain("whole number");
        (await Site.Parsed(early)).QuerySelector(".alert-body")!.TextContent.ShouldContain("counted yet");
        ghost.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parsed(ghost)).QuerySelector("#new-count .field-error")!.TextContent.ShouldContain("GHOST");
    }

    [Fact]
    public async Task The_sheet_on_paper_says_nothing_of_what_is_expected()
    {
        await using var site = await Site.Open();
        var page = await Opened(site, blind: false);

        var sheet = await site.Page($"{page}/sheet");

        sheet.QuerySelectorAll(".sheet tbody tr").Length.ShouldBe(1);
        sheet.QuerySelector(".sheet tbody")!.TextContent.ShouldNotContain("10");
    }

    private static async Task<string> Opened(Site site, bool blind)
    {
        (string, string)[] fields = [("title", "Shelf A"), ("skus", ""), ("blind", blind ? "true" : "")];
        var answer = await site.Ana.Submit("/counts", StockTakeActions.Path, fields);
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        return answer.Headers.Location!.ToString();
    }
}
