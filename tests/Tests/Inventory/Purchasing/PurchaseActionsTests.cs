using System.Net;
using System.Text.RegularExpressions;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.Purchasing;

public sealed partial class PurchaseActionsTests
{
    [Fact]
    public async Task Goods_are_ordered_sent_and_received_on_the_pages()
    {
        await using var site = await Site.Open();
        var page = await Drafted(site);

        (await site.Page(page)).QuerySelector("#draft #sku-0")!.GetAttribute("value").ShouldBe("KTL-1");
        (await site.Ana.Submit(page, $"{page}/send")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Page("/stock/KTL-1")).QuerySelector("#arrivals")!.TextContent.ShouldContain("5 units from Wax");
        (await site.Page("/purchases")).QuerySelector("#purchase-list tbody")!.TextContent.ShouldContain("PO-1");

        await site.Ana.Submit(page, $"{page}/receive", ("sku", "KTL-1"), ("units", "5"));

        (await site.Orders.Level()).OnHand.ShouldBe(15);
        var shown = await site.Page(page);
        shown.QuerySelector("#history")!.TextContent.ShouldContain("5 units came.");
        (await site.Page("/movements")).QuerySelector($"a[href='{page}']").ShouldNotBeNull();
    }

    [Fact]
    public async Task A_draft_that_is_refused_comes_back_as_typed()
    {
        await using var site = await Site.Open();
        await site.Ana.Submit(
            "/suppliers", "/suppliers", ("name", "Wax"), ("currency", "usd"), ("leadDays", "3"), ("email", ""),
            ("note", ""));
        var supplier = (await site.Page("/purchases/new")).QuerySelector("#supplier option")!.GetAttribute("value")!;

        foreach (var (sku, day, said) in new[]
            { ("GHOST", "", "no product with the SKU GHOST"), ("KTL-1", "soon", "Write the expected day") })
        {
            var answer = await site.Ana.Submit(
                "/purchases/new", "/purchases", ("supplier", supplier), ("expected", day), ("note", ""),
                ("sku", sku), ("quantity", "5"), ("cost", "4.20"));

            answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
            var page = await Site.Parsed(answer);
            page.QuerySelector("main")!.TextContent.ShouldContain(said);
            page.QuerySelector("#sku-0")!.GetAttribute("value").ShouldBe(sku);
        }
    }

    [Fact]
    public async Task A_supplier_that_is_refused_says_why_at_its_field()
    {
        await using var site = await Site.Open();

        var answer = await site.Ana.Submit(
            "/suppliers", "/suppliers", ("name", "Wax"), ("currency", "dollars"), ("leadDays", "3"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parsed(answer)).QuerySelector("#supplier .field-error")!.TextContent.ShouldContain("three letters");
    }

    [Fact]
    public async Task A_packer_receives_and_orders_nothing()
    {
        await using var site = await Site.Open();
        var page = await Drafted(site);
        await site.Ana.Submit(page, $"{page}/send");
        using var packer = await site.SignedIn(Role.Packer);

        var shown = await site.Page(page, packer);

        shown.QuerySelector($"form[action='{page}/cancel']").ShouldBeNull();
        (await packer.Submit(page, $"{page}/receive", ("sku", "KTL-1"), ("units", "2"))).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);
        (await site.Orders.Level()).OnHand.ShouldBe(12);
    }

    [Fact]
    public async Task A_product_is_marked_for_reorder_and_proposed_in_a_new_order()
    {
        await using var site = await Site.Open();

        await site.Ana.Submit("/stock/KTL-1", "/stock/KTL-1/reorder", ("marked", "true"));

        (await site.Page("/stock/KTL-1")).QuerySelector("#arrivals")!.TextContent
            .ShouldContain("Take the reorder mark off");
        await site.Ana.Submit(
            "/suppliers", "/suppliers", ("name", "Wax"), ("currency", "usd"), ("leadDays", "3"));
        (await site.Page("/purchases/new")).QuerySelector("#sku-0")!.GetAttribute("value").ShouldBe("KTL-1");
    }

    private static async Task<string> Drafted(Site site)
    {
        await site.Ana.Submit(
            "/suppliers", "/suppliers", ("name", "Wax"), ("currency", "usd"), ("leadDays", "3"));
        var supplier = (await site.Page("/purchases/new")).QuerySelector("#supplier option")!.GetAttribute("value")!;
        var answer = await site.Ana.Submit(
            "/purchases/new", "/purchases", ("supplier", supplier), ("expected", ""), ("note", ""),
            ("sku", "KTL-1"), ("quantity", "5"), ("cost", "4.20"));
        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = answer.Headers.Location!.ToString();
        Address().IsMatch(page).ShouldBeTrue(page);
        return page;
    }

    [GeneratedRegex("^/purchases/[0-9a-f-]{36}$")]
    private static partial Regex Address();
}
