using System.Net;
using System.Text.Json;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Thresholds;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.Thresholds;

public sealed class BulkActionsTests
{
    [Fact]
    public async Task A_selection_is_set_said_and_taken_back()
    {
        await using var site = await Site.Open();
        await site.Orders.Stocked("PAN", 5);

        var done = await site.Ana.Submit(
            "/stock", BulkActions.ThresholdsPath, ("ids", "PAN"), ("buffer", "2"), ("lowAt", ""), ("query", "q=pan"));

        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        done.Headers.Location!.ToString().ShouldBe("/stock?q=pan");
        (await SetManyThresholdsTests.Figures(site.Orders, "PAN")).ShouldBe((2, 5));
        var page = await site.Page("/stock?q=pan");
        page.QuerySelector(".toast-body")!.TextContent.ShouldContain("Set for 1 product.");
        var undo = page.QuerySelector(".toast form")!.GetAttribute("action")!;

        (await site.Ana.Submit("/stock", undo)).Headers.Location!.ToString().ShouldBe("/stock?q=pan");

        (await SetManyThresholdsTests.Figures(site.Orders, "PAN")).ShouldBe((0, 5));
    }

    [Fact]
    public async Task All_that_match_goes_by_the_filter_and_not_by_the_boxes()
    {
        await using var site = await Site.Open();
        await site.Orders.Stocked("PAN-1", 5);
        await site.Orders.Stocked("PAN-2", 5);

        await site.Ana.Submit(
            "/stock", BulkActions.ThresholdsPath, ("ids", "KTL-1"), ("all", "true"), ("query", "q=pan"),
            ("lowAt", "9"));

        (await SetManyThresholdsTests.Figures(site.Orders, "PAN-1")).ShouldBe((0, 9));
        (await SetManyThresholdsTests.Figures(site.Orders, "PAN-2")).ShouldBe((0, 9));
        (await SetManyThresholdsTests.Figures(site.Orders, "KTL-1")).ShouldBe((0, 5));
    }

    [Theory]
    [InlineData("KTL-1", "many", "Write a whole number")]
    [InlineData("KTL-1", "", "Neither a buffer nor a low mark")]
    [InlineData("", "3", "There is no product with the SKU")]
    public async Task What_is_refused_is_said_above_the_list(string sku, string buffer, string said)
    {
        await using var site = await Site.Open();

        var answer = await site.Ana.Submit(
            "/stock", BulkActions.ThresholdsPath, ("ids", sku), ("buffer", buffer), ("lowAt", ""));

        answer.StatusCode.ShouldBe(sku.Length == 0 ? HttpStatusCode.NotFound : HttpStatusCode.UnprocessableEntity);
        (await Site.Parsed(answer)).Body!.TextContent.ShouldContain(said);
        (await SetManyThresholdsTests.Figures(site.Orders, "KTL-1")).ShouldBe((0, 5));
    }

    [Fact]
    public async Task Who_may_only_look_has_no_boxes_and_is_refused()
    {
        await using var site = await Site.Open();
        using var viewer = await site.SignedIn(Role.Viewer);

        (await site.Page("/stock", viewer)).QuerySelector("[data-select]").ShouldBeNull();
        (await viewer.Submit("/stock", BulkActions.ThresholdsPath, ("ids", "KTL-1"), ("buffer", "2")))
            .StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Programs_set_many_and_take_it_back()
    {
        await using var site = await Site.Open();

        var answer = await site.Ana.PostJson("/api/v1/stock/thresholds", """{"all":true,"q":"ktl","buffer":2}""");
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        var done = JsonDocument.Parse(text).RootElement;
        done.GetProperty("changed").GetInt32().ShouldBe(1);
        (await SetManyThresholdsTests.Figures(site.Orders, "KTL-1")).ShouldBe((2, 5));

        var undo = $"/api/v1/stock/thresholds/{done.GetProperty("id").GetString()}/undo";
        (await site.Ana.PostJson(undo, "{}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Ana.PostJson(undo, "{}")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await site.Ana.PostJson("/api/v1/stock/thresholds", """{"skus":["KTL-1"]}"""))
            .StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }
}
