using System.Net;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.List;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Identity;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.List;

public sealed class StockViewsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_saved_view_is_a_tab_with_its_count_until_it_is_dropped()
    {
        await using var site = await Site.Open();
        await site.Orders.Stocked("PAN", 5);

        var saved = await Save(site, "Pans, few", "view=low&q=pan");

        saved.Headers.Location!.ToString().ShouldBe("/stock?view=low&q=pan");
        var page = await site.Page("/stock?view=low&q=pan");
        page.QuerySelector(".toast-body")!.TextContent.ShouldContain("The view “Pans, few” is saved.");
        var tab = page.QuerySelector(".views .tab[aria-current]")!;
        tab.TextContent.ShouldContain("Pans, few");
        tab.QuerySelector(".tab-count")!.TextContent.Trim().ShouldBe("1");

        await site.Ana.Submit("/stock", StockViewActions.DropPath, ("name", "Pans, few"));

        (await site.Page("/stock")).QuerySelector(".views")!.TextContent.ShouldNotContain("Pans, few");
    }

    [Fact]
    public async Task A_second_view_of_the_same_name_takes_the_place_of_the_first()
    {
        await using var site = await Site.Open();
        await Save(site, "Mine", "view=low");
        await Save(site, " Mine ", "view=out");

        var tabs = (await site.Page("/stock")).QuerySelectorAll(".views .tab")
            .Where(tab => tab.TextContent.Contains("Mine", StringComparison.Ordinal)).ToList();

        tabs.Single().GetAttribute("href").ShouldBe("/stock?view=out");
    }

    [Fact]
    public async Task A_view_without_a_name_and_one_too_many_are_refused()
    {
        await using var site = await Site.Open();

        var nameless = await Save(site, " ", "view=low");
        nameless.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parsed(nameless)).QuerySelector(".alert")!.TextContent.ShouldContain("Give the view a name.");

        for (var at = 0; at < StockViews.MaxViews; at++)
        {
            (await Save(site, $"View {at}", "view=low")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        var full = await Save(site, "One more", "view=low");
        full.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parsed(full)).QuerySelector(".alert")!.TextContent.ShouldContain("Delete one first.");
        (await site.Page("/stock")).QuerySelector(".views")!.TextContent.ShouldNotContain("One more");
    }

    [Fact]
    public async Task Its_refusals_have_their_codes()
    {
        var views = new StockViews(new Kept());
        var all = StockFilter.Of(null, null, null);

        (await views.Save("", all, Ct)).ShouldBeRefused("inventory.view_name_missing");

        for (var at = 0; at < StockViews.MaxViews; at++)
        {
            (await views.Save($"View {at}", all, Ct)).Ok.ShouldBeTrue();
        }

        (await views.Save("One more", all, Ct)).ShouldBeRefused("inventory.too_many_views");
        (await views.All(Ct)).Count.ShouldBe(StockViews.MaxViews);
    }

    /// <summary>The preferences of one person, in memory.</summary>
    private sealed class Kept : IPreferences
    {
        private readonly Dictionary<string, string> values = [];

        public Task<string?> Get(string key, CancellationToken ct) => Task.FromResult(values.GetValueOrDefault(key));

        public Task<Result<string>> Set(string key, string value, CancellationToken ct) =>
            Task.FromResult<Result<string>>(values[key] = value);
    }

    private static Task<HttpResponseMessage> Save(Site site, string name, string query) =>
        site.Ana.Submit("/stock", StockViewActions.SavePath, ("name", name), ("query", query));
}
