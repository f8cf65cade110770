using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.List;

public sealed class StockPlaceTests
{
    [Fact]
    public async Task The_pages_around_the_stock_are_tabs_and_found_in_the_palette()
    {
        await using var site = await Site.Open();

        var tabs = (await site.Page("/movements")).QuerySelectorAll(".tabs .tab");
        var found = (await site.Page("/palette?q=movem")).QuerySelector("main .palette-item")!;

        tabs[0].GetAttribute("href").ShouldBe("/stock");
        tabs.Single(tab => tab.GetAttribute("aria-current") == "page").GetAttribute("href").ShouldBe("/movements");
        found.GetAttribute("href").ShouldBe("/movements");
    }
}
