using System.Net;
using System.Text.RegularExpressions;
using CreatorFlow.Tests.Sandbox.TikTokShop;

namespace CreatorFlow.Tests.Sandbox.Admin;

public partial class AdminPagesTests
{
    private static readonly string[] Pages =
    [
        "/", "/admin/orders", "/admin/returns", "/admin/scenarios", "/admin/faults", "/admin/access", "/admin/rules",
        "/admin/log",
    ];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_page_is_there_with_a_label_for_every_field()
    {
        await using var shop = await ShopFixture.Connected(options => options with { Shops = 2 });
        await shop.PlaceDelivered();
        await shop.PlaceReleased();

        foreach (var page in Pages)
        {
            var html = await shop.Http.GetStringAsync(page, Ct);
            html.ShouldContain("<html lang=\"en\">");
            html.ShouldContain("aria-current=\"page\"");
            var fields = Field().Matches(html).Count(field => !field.Value.Contains("type=\"hidden\""));
            var labelled = LabelledField().Matches(html).Count(field => !field.Value.Contains("type=\"hidden\""));
            labelled.ShouldBe(fields, page);
            Regex.Count(html, "<h1").ShouldBe(1, page);
        }
    }

    [Fact]
    public async Task A_form_makes_the_control_call_and_comes_back()
    {
        await using var shop = await ShopFixture.Connected();

        using var placed = await Post(shop, "orders", ("n:count", "3"), ("n:quantity", "2"), ("sku", shop.PlentySku),
            ("kind", "normal"), ("_back", "/admin/orders"));

        placed.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        placed.Headers.Location!.ToString().ShouldBe("/admin/orders?done=Done.");
        shop.Market.Orders.Count.ShouldBe(3);
        var page = await shop.Http.GetStringAsync("/admin/orders", Ct);
        page.ShouldContain(shop.Market.Orders.All.First().Id);
    }

    [Fact]
    public async Task A_refusal_is_shown_on_the_page_it_came_from()
    {
        await using var shop = await ShopFixture.Connected();

        using var refused = await Post(shop, "orders", ("n:count", "0"));
        var page = await shop.Http.GetStringAsync(refused.Headers.Location, Ct);

        page.ShouldContain("role=\"alert\"");
        page.ShouldContain("count must be 1 to 1000");
    }

    [Fact]
    public async Task Faults_ticks_and_scopes_arrive_as_what_they_are()
    {
        await using var shop = await ShopFixture.Connected();

        (await Post(shop, "faults", ("_wrap", "calls"), ("pathPrefix", "/order"), ("n:errorRate", "0.5"))).Dispose();
        (await Post(shop, "faults", ("_wrap", "platform"), ("b:callerBlocked", "true"), ("f:callerBlocked", "false")))
            .Dispose();
        (await Post(shop, "switches", ("f:hasHold", "false"))).Dispose();
        (await Post(shop, "scopes", ("scopes", "seller.order.info"), ("scopes", "seller.shop.info"))).Dispose();

        shop.Host.Faults.Calls[0].ErrorRate.ShouldBe(0.5);
        shop.Host.Faults.Platform.CallerBlocked.ShouldBeTrue();
        shop.Market.Switches.HasHold.ShouldBeFalse();
        shop.Market.Grants.GrantedScopes.ShouldBe(["seller.order.info", "seller.shop.info"]);
    }

    [Fact]
    public async Task What_is_shown_is_encoded_and_leads_nowhere_else()
    {
        await using var shop = await ShopFixture.Connected();
        await shop.Control("content/live", new { title = "<script>alert(1)</script>" });

        var page = await shop.Http.GetStringAsync("/?failed=%3Cscript%3Ex%3C/script%3E", Ct);
        using var away = await Post(shop, "pause", ("_back", "https://example.com"));

        page.ShouldNotContain("<script>alert");
        page.ShouldNotContain("<script>x");
        away.Headers.Location!.ToString().ShouldStartWith("/?");
    }

    private static async Task<HttpResponseMessage> Post(
        ShopFixture shop, string call, params (string Name, string Value)[] fields)
    {
        using var form = new FormUrlEncodedContent(
            fields.Select(field => KeyValuePair.Create(field.Name, field.Value)));
        return await shop.Http.PostAsync($"/admin/do/{call}", form, Ct);
    }

    [GeneratedRegex("<(input|select)[^>]*>")]
    private static partial Regex Field();

    [GeneratedRegex("(<label[^>]*>[^<]*<(input|select)[^>]*>|<(input|select)[^>]*aria-label[^>]*>)")]
    private static partial Regex LabelledField();
}
