using System.Net;
using CreatorFlow.Inventory.List;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.List;

public sealed class StockScreenTests
{
    [Fact]
    public async Task Chosen_columns_are_remembered_on_the_page_and_in_the_export()
    {
        await using var site = await Site.Open();
        (await site.Page("/stock")).QuerySelectorAll("#stock-list thead th").Length.ShouldBe(8);

        var chosen = await site.Ana.Submit(
            "/stock", "/settings/columns", ("key", StockScreen.ColumnsKey), ("columns", "price,low_at"),
            ("returnUrl", "/stock?view=low"));

        chosen.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        chosen.Headers.Location!.ToString().ShouldBe("/stock?view=low");
        var page = await site.Page("/stock");
        page.QuerySelectorAll("#stock-list thead th").Length.ShouldBe(6);
        page.QuerySelector("#stock-list tbody")!.TextContent.ShouldContain("$25.00");
        (await site.Ana.Text("/stock.csv"))
            .ShouldBe("sku,product,low_at,price,available\r\nKTL-1,Kettle KTL-1,5,25.00,10\r\n");
    }

    [Theory]
    [InlineData("/stock?view=out", "Nothing is sold out")]
    [InlineData("/stock?view=low", "Nothing is running low")]
    [InlineData("/stock?view=waiting", "No order waits for stock")]
    [InlineData("/stock?q=nothing", "No product matches")]
    public async Task Each_empty_view_says_what_is_not_there(string address, string said)
    {
        await using var site = await Site.Open();

        (await site.Page(address)).QuerySelector(".empty-title")!.TextContent.ShouldBe(said);
    }

    [Fact]
    public async Task A_product_beside_the_list_comes_in_its_frame_and_without_the_shell()
    {
        await using var site = await Site.Open();

        (await site.Page("/stock?open=KTL-1")).QuerySelector("turbo-frame#side")!.GetAttribute("src")
            .ShouldBe("/stock/KTL-1");
    }
}
