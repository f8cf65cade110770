using CreatorFlow.Ui;
using CreatorFlow.Ui.Gallery;

namespace CreatorFlow.Tests.Ui.Gallery;

public sealed class GalleryCatalogueTests
{
    /// <summary>What shows data can also be without it: these show each way.</summary>
    private static readonly string[] Bearers =
    [
        nameof(ChartFrame), nameof(CommandPalette), nameof(DataTable), nameof(LiveList), nameof(LiveRegion),
        nameof(LiveValue), nameof(StatCard), nameof(Timeline),
    ];

    private static readonly string[] Always = ["usual", "long-text"];

    private static readonly string[] OfData = ["loading", "empty", "error", "stale", "offline", "no-permission"];

    public static TheoryData<string> Slugs => [.. GalleryCatalogue.Entries.Select(entry => entry.Slug)];

    [Theory, MemberData(nameof(Slugs))]
    public async Task Each_example_shows_the_states_that_are_asked_of_it(string slug)
    {
        var entry = GalleryCatalogue.Find(slug)!;
        var body = await Rendered.Body(entry.Example);

        var shown = body.QuerySelectorAll("[data-state-name]").Select(state => state.Id).ToList();
        shown.ShouldBeUnique();
        Always.Except(shown).ShouldBeEmpty();
        OfData.Where(_ => Bearers.Contains(entry.Name)).Except(shown).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Slugs))]
    public async Task Each_page_has_one_headline_unique_ids_and_no_style_of_its_own(string slug)
    {
        var body = await Rendered.Body<CreatorFlow.Ui.Gallery.Gallery>(("Place", GalleryPlaceTests.At(slug)));

        body.QuerySelectorAll("h1").Length.ShouldBe(1);
        body.QuerySelectorAll("[id]").Select(element => element.Id).ShouldBeUnique();
        body.QuerySelectorAll("[style], style").ShouldBeEmpty();
    }

    [Fact]
    public async Task The_index_leads_to_every_page()
    {
        var body = await Rendered.Body<CreatorFlow.Ui.Gallery.Gallery>(("Place", GalleryPlaceTests.At(null)));

        var hrefs = body.QuerySelectorAll("main .gallery-list a").Select(link => link.GetAttribute("href"));
        hrefs.ShouldBe(GalleryCatalogue.Entries.Select(entry => $"/gallery/{entry.Slug}"), ignoreOrder: true);
    }

    [Theory, InlineData("tokens", "Tokens"), InlineData("families", "Families"), InlineData("paper", "Packing slip")]
    public async Task The_other_pages_stand_as_well(string page, string headline)
    {
        var body = await Rendered.Body<CreatorFlow.Ui.Gallery.Gallery>(("Place", GalleryPlaceTests.At(page)));

        body.QuerySelector("h1")!.TextContent.Trim().ShouldBe(headline);
    }

    [Fact]
    public void A_small_component_is_found_on_the_page_of_the_one_around_it() =>
        GalleryCatalogue.Find("key-value")!.Name.ShouldBe("KeyValues");

    [Theory, InlineData("StatCard", "stat-card"), InlineData("Tab", "tab")]
    public void The_address_is_the_name_in_small_letters(string name, string slug) =>
        GalleryCatalogue.Slug(name).ShouldBe(slug);
}
