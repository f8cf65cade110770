using System.Net;
using System.Text.Json;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Past;

public sealed class PastOrderPageTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_shows_an_order_as_it_was_and_leads_from_step_to_step()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());
        site.Orders.Clock.Advance(TimeSpan.FromMinutes(5));
        await site.Orders.Held(id);

        var now = await site.Page($"/orders/{id}/past");
        var links = now.QuerySelectorAll("#steps a").Select(link => link.GetAttribute("href")!).ToList();
        var first = await site.Page(links[^1]);

        (await site.Page($"/orders/{id}")).QuerySelector($"a[href='/orders/{id}/past']").ShouldNotBeNull();
        now.QuerySelector("#then")!.TextContent.ShouldContain("Held");
        first.QuerySelector("#then")!.TextContent.ShouldContain("To ship");
        (await site.Page($"/orders/{id}/past?at=2020-01-01T00:00")).QuerySelector("#then")!.TextContent
            .ShouldContain("It was not known here yet");
        (await site.Page($"/orders/{id}/past?at=then")).QuerySelector("#moment")!.TextContent
            .ShouldContain("This is no day and time.");
        (await site.Ana.Get($"/orders/{Ids.New(TestClock.Start)}/past")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Programs_ask_for_an_instant()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());
        site.Orders.Clock.Advance(TimeSpan.FromMinutes(5));
        await site.Orders.Held(id);
        var at = TestClock.Start.AddMinutes(1).ToString("yyyy-MM-ddTHH:mm:ssZ", null);

        var then = await Json(await site.Ana.Get($"/api/v1/orders/{id}?at={at}"));
        then.GetProperty("status").GetString().ShouldBe(nameof(OrderStatus.Ready));
        then.GetProperty("lines")[0].GetProperty("quantity").GetInt32().ShouldBe(2);
        (await Code(site, $"{id}?at=then")).ShouldBe("orders.instant_invalid");
        (await Code(site, $"{id}?at=2020-01-01T00:00:00Z")).ShouldBe("orders.not_known_yet");
        (await Code(site, $"{Ids.New(TestClock.Start)}?at={at}")).ShouldBe("orders.not_found");
    }

    private static async Task<string?> Code(Site site, string path) =>
        (await Json(await site.Ana.Get($"/api/v1/orders/{path}"))).GetProperty("code").GetString();

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
        return document.RootElement.Clone();
    }
}
