using System.Net;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.List;

public sealed class OrdersPageTests
{
    [Fact]
    public async Task Rows_show_number_buyer_status_deadline_product_and_total_and_lead_to_the_order()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told("5760001", dispatchIn: TimeSpan.FromHours(-1)));

        var page = await site.Page("/orders");

        var row = page.QuerySelectorAll("#order-list tbody tr").ShouldHaveSingleItem();
        row.ClassName.ShouldBe("late");
        row.QuerySelector("th a")!.GetAttribute("href").ShouldBe($"/orders/{id}");
        row.TextContent.ShouldContain("Bea Baker");
        row.QuerySelector(".badge")!.TextContent.Trim().ShouldBe("To ship");
        row.TextContent.ShouldContain("Late:");
        row.TextContent.ShouldContain("2 × Kettle, blue");
        row.TextContent.ShouldContain("$56.00");
        page.QuerySelector(".tab[aria-current=page]")!.TextContent.ShouldContain("All");
        page.QuerySelector("#order-list")!.GetAttribute("src").ShouldBe("/orders");
        page.QuerySelector(".pager-words")!.TextContent.ShouldBe("1–1 of 1");
    }

    [Fact]
    public async Task The_export_is_that_of_the_filter()
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told("1"));
        await site.Orders.Imported(OrderWorld.Told("2", state: ChannelOrderState.OnHold));

        var page = await site.Page("/orders?view=waiting");
        var address = page.QuerySelector("a[href^='/orders.csv']")!.GetAttribute("href")!;
        var answer = await site.Ana.Get(address);

        address.ShouldBe("/orders.csv?view=waiting");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("text/csv");
        var lines = (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n");
        lines.Length.ShouldBe(3);
        lines[1].ShouldStartWith("2,OnHold,Kettle Shop,");
    }

    [Theory]
    [InlineData("/orders", "No orders yet")]
    [InlineData("/orders?view=ship", "Nothing to ship")]
    [InlineData("/orders?view=late", "Nothing is late")]
    [InlineData("/orders?view=nostock", "Every order has its stock")]
    [InlineData("/orders?view=held", "No orders here")]
    [InlineData("/orders?q=%3Cb%3E", "No order matches “<b>”")]
    public async Task An_empty_view_says_what_it_means(string address, string title)
    {
        await using var site = await Site.Open();

        var empty = (await site.Page(address)).QuerySelector(".empty")!;

        empty.QuerySelector(".empty-title")!.TextContent.ShouldBe(title);
        empty.QuerySelector("a").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_fragment_comes_without_the_frame()
    {
        await using var site = await Site.Open();

        var fragment = await Site.Parsed(await site.Ana.Get("/orders", ("X-Live-Region", "1")));

        fragment.QuerySelector("#order-list").ShouldNotBeNull();
        fragment.QuerySelector(".rail").ShouldBeNull();
    }

    [Fact]
    public async Task Without_a_session_the_list_leads_to_the_sign_in_page()
    {
        await using var site = await Site.Open();
        await site.Ana.Submit("/orders", "/sign-out");

        var answer = await site.Ana.Get("/orders?view=ship");

        answer.StatusCode.ShouldBe(HttpStatusCode.Found);
        answer.Headers.Location!.OriginalString.ShouldStartWith("/sign-in?returnUrl=");
    }
}
