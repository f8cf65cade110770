using System.Net;
using System.Text.Json;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Api;

public sealed class OrdersApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Orders_are_listed_in_pages_that_name_the_next_one()
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told("1"));
        await site.Orders.Imported(OrderWorld.Told("2"));

        var first = await Json(await site.Ana.Get("/api/v1/orders?limit=1"));
        var after = first.GetProperty("after").GetString();
        var second = await Json(await site.Ana.Get($"/api/v1/orders?limit=1&after={after}"));

        string[] numbers = [NumberOf(first), NumberOf(second)];
        numbers.Order(StringComparer.Ordinal).ShouldBe(["1", "2"]);
        var total = first.GetProperty("orders")[0].GetProperty("total");
        (total.GetProperty("amount").GetString(), total.GetProperty("currency").GetString()).ShouldBe(("56.00", "USD"));
    }

    [Fact]
    public async Task An_order_comes_with_lines_and_timeline()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());

        var order = await Json(await site.Ana.Get($"/api/v1/orders/{id}"));

        order.GetProperty("status").GetString().ShouldBe("Ready");
        order.GetProperty("lines")[0].GetProperty("sku").GetString().ShouldBe(OrderWorld.Kettle);
        var told = order.GetProperty("timeline")[0];
        told.GetProperty("kind").GetString().ShouldBe(nameof(OrderReceived));
        told.GetProperty("why").GetProperty("code").GetString().ShouldBe("orders.received_released");
    }

    [Fact]
    public async Task An_order_is_held_let_go_shipped_and_cancelled()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());

        (await StatusAfter(site, id, "hold", """{"reason":"odd"}""")).ShouldBe("Held");
        (await StatusAfter(site, id, "unhold")).ShouldBe("Ready");
        (await StatusAfter(site, id, "ship")).ShouldBe("Labelling");
        (await StatusAfter(site, id, "cancel", """{"reason":"twice"}""")).ShouldBe("Cancelled");
    }

    [Fact]
    public async Task Refusals_are_problem_details_with_the_lasting_code()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told());

        var refused = await Post(site, id, "unhold");
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        refused.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await Json(refused)).GetProperty("code").GetString().ShouldBe("orders.not_held");

        var silent = await Post(site, id, "cancel", "{}");
        silent.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Json(silent)).GetProperty("field").GetString().ShouldBe("reason");

        var missing = await site.Ana.Get($"/api/v1/orders/{Ids.New(TestClock.Start)}");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await Json(missing)).GetProperty("code").GetString().ShouldBe("orders.not_found");

        var lost = await site.Ana.Get("/api/v1/orders?after=nowhere");
        (await Json(lost)).GetProperty("code").GetString().ShouldBe("orders.no_place");
        (await site.Orders.Order(id)).Status.ShouldBe(OrderStatus.Ready);
    }

    [Fact]
    public async Task Without_a_session_a_program_gets_401()
    {
        await using var site = await Site.Open();
        await site.Ana.Submit("/orders", "/sign-out");

        (await site.Ana.Get("/api/v1/orders")).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    private static async Task<string?> StatusAfter(Site site, Guid id, string verb, string body = "") =>
        (await Json(await Post(site, id, verb, body))).GetProperty("status").GetString();

    private static Task<HttpResponseMessage> Post(Site site, Guid id, string verb, string body = "") =>
        site.Ana.PostJson($"/api/v1/orders/{id}/{verb}", body);

    private static string NumberOf(JsonElement page) =>
        page.GetProperty("orders")[0].GetProperty("number").GetString()!;

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
        return document.RootElement.Clone();
    }
}
