using System.Net;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.Locations;

public sealed class LocationsPageTests
{
    [Fact]
    public async Task A_location_is_opened_changed_filled_and_sent_to()
    {
        await using var site = await Site.Open();

        (await site.Ana.Submit(
            "/locations", "/locations/open", ("name", "East"), ("code", "east"), ("address", ""), ("priority", "3"),
            ("sells", "true"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Page("/locations")).QuerySelector("#location-east th")!.TextContent.ShouldContain("East");
        await site.Ana.Submit(
            "/locations", "/locations/east/change", ("name", "Far east"), ("address", ""), ("priority", "4"),
            ("sells", "true"));
        (await site.Page("/locations")).QuerySelector("#location-east th")!.TextContent.ShouldContain("Far east");

        var draft = await site.Ana.Submit(
            "/transfers", "/transfers/draft", ("source", "main"), ("target", "east"), ("lines", "KTL-1 4"),
            ("note", ""));
        var address = draft.Headers.Location!.ToString();
        await site.Ana.Submit(address, $"{address}/send");
        (await site.Page("/stock/KTL-1")).QuerySelector("#places")!.TextContent.ShouldContain("Under way");
        await site.Ana.Submit(address, $"{address}/receive", ("received-0", "3"));
        (await site.Page(address)).QuerySelector("table")!.TextContent.ShouldContain("−1");
        (await site.Page("/transfers")).QuerySelector("tbody th")!.TextContent.Trim().ShouldBe("Transfer 1");

        var refused = await site.Ana.Submit("/locations", "/locations/east/close");
        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parsed(refused)).QuerySelector(".alert")!.TextContent.ShouldContain("3 units lie at Far east");
    }

    [Fact]
    public async Task A_product_that_is_not_there_is_said_on_the_form_and_what_was_typed_stays()
    {
        await using var site = await Site.Open();
        await site.Ana.Submit(
            "/locations", "/locations/open", ("name", "East"), ("code", "east"), ("address", ""), ("priority", "3"),
            ("sells", "true"));

        var refused = await site.Ana.Submit(
            "/transfers", "/transfers/draft", ("source", "main"), ("target", "east"), ("lines", "KTL-9 4"),
            ("note", "spring"));

        refused.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        var page = await Site.Parsed(refused);
        page.QuerySelector("main")!.TextContent.ShouldContain("There is no product with the SKU KTL-9");
        page.QuerySelector("[name=lines]")!.TextContent.ShouldContain("KTL-9 4");
        page.QuerySelector("[name=note]")!.GetAttribute("value").ShouldBe("spring");
    }

    [Fact]
    public async Task Who_may_only_look_changes_nothing()
    {
        await using var site = await Site.Open();
        using var viewer = await site.SignedIn(Role.Viewer);

        var page = await viewer.Get("/locations");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await Site.Parsed(page)).QuerySelectorAll("main form").ShouldBeEmpty();
    }
}
