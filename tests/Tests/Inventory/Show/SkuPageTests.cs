using System.Net;
using System.Text.Json;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Tests.Orders;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.Show;

public sealed class SkuPageTests
{
    [Fact]
    public async Task The_number_shows_how_it_comes_about_and_what_moved()
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told("1", units: 3));

        var list = await site.Page("/stock");
        var page = await site.Page("/stock/KTL-1");

        list.QuerySelectorAll("#stock-list tbody td.num").Select(cell => cell.QuerySelector("data")!.TextContent.Trim())
            .ShouldBe(["10", "3", "0", "7"]);
        page.QuerySelectorAll("#derivation dd").Select(cell => cell.TextContent.Trim())
            .ShouldBe(["10", "−3", "−0", "7"]);
        page.QuerySelector("#ledger tbody")!.TextContent.ShouldContain("First stock, as the shop had it");
    }

    [Fact]
    public async Task A_count_is_set_and_said()
    {
        await using var site = await Site.Open();
        site.Orders.Clock.Advance(TimeSpan.FromSeconds(1));

        var done = await site.Ana.Submit(
            "/stock/KTL-1", "/stock/KTL-1/adjust", ("onHand", "14"), ("reason", "counted"));

        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = await site.Page("/stock/KTL-1");
        page.QuerySelector(".toast-body")!.TextContent.ShouldContain("KTL-1 is set to 14 units.");
        page.QuerySelectorAll("#ledger tbody tr td.num").Select(cell => cell.TextContent.Trim())
            .ShouldBe(["+4", "14", "+10", "10"]);
    }

    [Theory]
    [InlineData("adjust", "onHand", "many", "reason", "counted", "Write a whole number")]
    [InlineData("adjust", "onHand", "1", "reason", "counted", "KTL-1 cannot go down to 1")]
    [InlineData("adjust", "onHand", "12", "reason", "", "Say why")]
    [InlineData("thresholds", "buffer", "-1", "lowAt", "5", "Write a number from 0")]
    [InlineData("thresholds", "buffer", "1", "lowAt", "few", "Write a whole number")]
    public async Task A_refused_form_comes_back_as_typed_with_what_is_wrong(
        string form, string first, string one, string second, string two, string said)
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told("1", units: 3));

        var answer = await site.Ana.Submit("/stock/KTL-1", $"/stock/KTL-1/{form}", (first, one), (second, two));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Parsed(answer);
        page.QuerySelector($"#{form} .field-error")!.TextContent.ShouldContain(said);
        page.QuerySelector($"#{first}")!.GetAttribute("value").ShouldBe(one);
        (await site.Orders.Level()).OnHand.ShouldBe(10);
    }

    [Fact]
    public async Task A_code_with_a_slash_has_its_page()
    {
        await using var site = await Site.Open();
        await site.Orders.Stocked("A/B 1", 3);

        var address = (await site.Page("/stock?q=A/B")).QuerySelector("#stock-list tbody th a")!.GetAttribute("href")!;

        address.ShouldBe("/stock/A%2FB%201");
        (await site.Page(address)).QuerySelector(".page-lede .mono")!.TextContent.Trim().ShouldBe("A/B 1");
        await site.Ana.Submit(address, $"{address}/adjust", ("onHand", "5"), ("reason", "counted"));
        (await site.Orders.Level("A/B 1")).OnHand.ShouldBe(5);
    }

    [Fact]
    public async Task Who_may_only_look_gets_no_forms()
    {
        await using var site = await Site.Open();
        using var viewer = await site.SignedIn(Role.Viewer);

        (await site.Page("/stock/KTL-1", viewer)).QuerySelector("form[action*=adjust]").ShouldBeNull();
        (await site.Ana.Get("/stock/none")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Programs_read_and_adjust_the_stock()
    {
        await using var site = await Site.Open();

        var adjusted = await site.Ana.PostJson("/api/v1/stock/KTL-1/adjust", """{"onHand":7,"reason":"counted"}""");
        adjusted.StatusCode.ShouldBe(HttpStatusCode.OK);
        var text = await site.Ana.Text("/api/v1/stock");

        JsonDocument.Parse(text).RootElement.GetProperty("skus")[0].GetProperty("available").GetInt32().ShouldBe(7);
        (await site.Ana.PostJson("/api/v1/stock/none/adjust", """{"onHand":7,"reason":"counted"}"""))
            .StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await site.Orders.Level()).OnHand.ShouldBe(7);
    }
}
