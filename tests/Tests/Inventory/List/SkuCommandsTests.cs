using CreatorFlow.Tests.Orders;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.List;

public sealed class SkuCommandsTests
{
    [Fact]
    public async Task A_product_is_found_by_part_of_its_code_with_what_is_available()
    {
        await using var site = await Site.Open();

        var item = (await site.Page("/palette?q=ktl")).QuerySelector("main .palette-item")!;

        item.GetAttribute("href").ShouldBe($"/stock/{OrderWorld.Kettle}");
        item.QuerySelector(".palette-note")!.TextContent.ShouldBe("10 available");
    }
}
