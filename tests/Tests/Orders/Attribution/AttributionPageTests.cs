using System.Net;
using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;
using static CreatorFlow.Tests.Orders.Attribution.Brought;

namespace CreatorFlow.Tests.Orders.Attribution;

public sealed class AttributionPageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task An_order_shows_who_brought_it_and_the_commission_to_who_may_see_money(string database)
    {
        await using var site = await Site.Open(database);
        var id = await site.Orders.Imported(OrderWorld.Told("577"));
        (await site.Page($"/orders/{id}")).QuerySelector("#creators").ShouldBeNull();

        await site.Orders.Brings("577");

        var page = await site.Page($"/orders/{id}");
        var panel = page.QuerySelector("#creators")!.TextContent;
        panel.ShouldContain("Video");
        panel.ShouldContain("sample_creator");
        panel.ShouldContain("Morning oil");
        panel.ShouldContain("2 units");
        panel.ShouldContain("15.00");
        panel.ShouldContain("$5.70");
        panel.ShouldContain("commission, estimate");
        page.QuerySelector("#history")!.TextContent.ShouldContain("Brought by sample_creator: Video");
        using var packer = await site.SignedIn(Role.Packer);
        var packers = (await site.Page($"/orders/{id}", packer)).QuerySelector("#creators")!.TextContent;
        packers.ShouldContain("sample_creator");
        packers.ShouldNotContain("commission");
        packers.ShouldNotContain("5.70");
        packers.ShouldNotContain("15.00");
    }

    [Fact]
    public async Task A_commission_that_stands_is_shown_in_the_place_of_its_estimate()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told("577"));
        site.Orders.Affiliates.Told["577"] = [GivenAffiliates.Share(content: ContentKind.LinkShare, actual: 560)];

        var panel = (await site.Page($"/orders/{id}")).QuerySelector("#creators")!.TextContent;

        panel.ShouldContain("Shared link");
        panel.ShouldContain("$5.60");
        panel.ShouldContain("commission, stands");
        panel.ShouldNotContain("5.70");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Orders_that_are_not_here_are_listed_and_fetched_by_who_may(string database)
    {
        await using var site = await Site.Open(database);
        await site.Orders.Imported(OrderWorld.Told("577"));
        await site.Orders.Brings("577", "999");

        var page = await site.Page("/orders/creators");

        var row = page.QuerySelectorAll("#brought tbody tr").ShouldHaveSingleItem().TextContent;
        row.ShouldContain("999");
        row.ShouldContain("Kettle Shop");
        row.ShouldContain("sample_creator");
        using var viewer = await site.SignedIn(Role.Viewer);
        (await site.Page("/orders/creators", viewer)).QuerySelector("main form").ShouldBeNull();
        (await site.Ana.Submit("/orders/creators", "/orders/creators/fetch")).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);
        var after = await site.Page("/orders/creators");
        after.Body!.TextContent.ShouldContain("1 order is asked for.");
        after.QuerySelector("#brought tbody tr")!.TextContent.ShouldContain("Asked for");
    }

    [Fact]
    public async Task Where_none_is_missing_the_page_says_so_and_a_fetch_is_refused()
    {
        await using var site = await Site.Open();
        await site.Orders.Brings("999");
        var form = await site.Page("/orders/creators");
        form.QuerySelector("main form").ShouldNotBeNull();
        await site.Orders.Imported(OrderWorld.Told("999"));
        await site.Orders.World.React(Reaction);

        (await site.Page("/orders/creators")).QuerySelector("#brought")!.TextContent
            .ShouldContain("Nothing is missing");
        (await Code(await site.Ana.PostJson("/api/v1/orders/creators/fetch", "{}")))
            .ShouldBe("orders.nothing_brought_missing");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Programs_are_told_who_brought_an_order_and_what_it_costs_in_two_places(string database)
    {
        await using var site = await Site.Open(database);
        var id = await site.Orders.Imported(OrderWorld.Told("577"));
        await site.Orders.Brings("577", "999");

        var order = (await Get(site, $"/api/v1/orders/{id}")).GetProperty("broughtBy")[0];
        var share = (await Get(site, $"/api/v1/finance/orders/{id}/creators"))[0];
        var missing = (await Get(site, "/api/v1/orders/creators"))[0];

        (order.GetProperty("creator").GetString(), order.GetProperty("content").GetString(),
            order.GetProperty("contentId").GetString(), order.GetProperty("contentTitle").GetString())
            .ShouldBe(("sample_creator", "Video", "7412", "Morning oil"));
        order.ToString().ShouldNotContain("ommission");
        (share.GetProperty("state").GetString(), share.GetProperty("commissionRate").GetInt32(),
            share.GetProperty("estimated").GetProperty("amount").GetString(),
            share.GetProperty("actual").ValueKind).ShouldBe(("Open", 1500, "5.70", JsonValueKind.Null));
        (missing.GetProperty("number").GetString(), missing.GetProperty("shopId").GetGuid())
            .ShouldBe(("999", ScriptedShops.Kettles.Id));
        var asked = await site.Ana.PostJson("/api/v1/orders/creators/fetch", "{}");
        asked.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        (await asked.Content.ReadAsStringAsync(Ct)).ShouldBe("""{"orders":1}""");
        (await Code(await site.Ana.Get($"/api/v1/finance/orders/{Ids.New(TestClock.Start)}/creators")))
            .ShouldBe("orders.not_found");
        using var packer = await site.SignedIn(Role.Packer);
        (await packer.Get($"/api/v1/finance/orders/{id}/creators")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<JsonElement> Get(Site site, string address) =>
        JsonDocument.Parse(await site.Ana.Text(address)).RootElement;

    private static async Task<string?> Code(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement.GetProperty("code").GetString();
}
