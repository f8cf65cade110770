using System.Net;
using System.Text.Json;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Tests.Orders;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.Api;

public sealed class StockApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_stock_is_listed_in_pages_that_name_the_next_one()
    {
        await using var site = await Site.Open();
        await site.Orders.Stocked("PAN", 3);
        await site.Orders.Imported(OrderWorld.Told("1", units: 4));

        var first = await Json(await site.Ana.Get("/api/v1/stock?limit=1"));
        var second = await Json(await site.Ana.Get("/api/v1/stock?limit=1&after=KTL-1"));
        var end = await Json(await site.Ana.Get("/api/v1/stock?limit=1&after=PAN"));

        var kettle = first.GetProperty("skus")[0];
        Numbers(kettle, "onHand", "reserved", "buffer", "available").ShouldBe([10, 4, 0, 6]);
        first.GetProperty("after").GetString().ShouldBe("KTL-1");
        second.GetProperty("skus")[0].GetProperty("sku").GetString().ShouldBe("PAN");
        end.GetProperty("skus").GetArrayLength().ShouldBe(0);
        end.GetProperty("after").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    [Fact]
    public async Task A_refused_adjustment_names_its_code_and_facts_and_changes_nothing()
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told("1", units: 4));

        var answer = await site.Ana.PostJson("/api/v1/stock/KTL-1/adjust", """{"onHand":3,"reason":"lost"}""");

        answer.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        var problem = await Json(answer);
        problem.GetProperty("code").GetString().ShouldBe("inventory.below_reserved");
        Numbers(problem.GetProperty("facts"), "onHand", "reserved").ShouldBe([3, 4]);
        (await site.Orders.Level()).OnHand.ShouldBe(10);
    }

    [Fact]
    public async Task Who_may_only_look_adjusts_nothing()
    {
        await using var site = await Site.Open();
        using var viewer = await site.SignedIn(Role.Viewer);

        (await viewer.Get("/api/v1/stock")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await viewer.PostJson("/api/v1/stock/KTL-1/adjust", """{"onHand":3,"reason":"lost"}"""))
            .StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Orders.Level()).OnHand.ShouldBe(10);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;

    private static IEnumerable<int> Numbers(JsonElement from, params string[] names) =>
        names.Select(name => from.GetProperty(name).GetInt32());
}
