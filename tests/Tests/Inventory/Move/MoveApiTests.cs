using System.Net;
using System.Text.Json;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.Move;

public sealed class MoveApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_moves_one_sku_and_takes_it_back()
    {
        await using var site = await Site.Open();

        var done = await Json(await site.Ana.PostJson(
            "/api/v1/stock/KTL-1/move", """{"cause":"gift","units":2,"note":"for a creator"}"""));
        done.GetProperty("lines")[0].GetProperty("onHand").GetInt32().ShouldBe(8);
        var id = done.GetProperty("id").GetGuid();
        var ledger = await Json(await site.Ana.Get($"/api/v1/stock/movements?reference={id}"));
        var row = ledger.GetProperty("movements")[0];
        (row.GetProperty("cause").GetString(), row.GetProperty("units").GetInt32(), row.GetProperty("why").GetString())
            .ShouldBe(("Gift", -2, "for a creator"));

        (await site.Ana.PostJson($"/api/v1/stock/moves/{id}/undo", "{}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Ana.PostJson($"/api/v1/stock/moves/{id}/undo", "{}")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await site.Orders.Level()).OnHand.ShouldBe(10);
    }

    [Fact]
    public async Task A_program_moves_many_and_hears_of_each_line_that_cannot_be()
    {
        await using var site = await Site.Open();
        await site.Orders.Stocked("PAN", 5);
        const string Lines = """[{"sku":"PAN","units":9},{"sku":"KTL-1","units":4}]""";

        var all = await site.Ana.PostJson("/api/v1/stock/moves", $$"""{"cause":"damaged","lines":{{Lines}}}""");
        var each = await Json(await site.Ana.PostJson(
            "/api/v1/stock/moves", $$"""{"cause":"damaged","eachLine":true,"lines":{{Lines}}}"""));
        var none = await site.Ana.PostJson("/api/v1/stock/moves", """{"cause":"damaged"}""");

        all.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        none.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        each.GetProperty("refused")[0].GetProperty("code").GetString().ShouldBe("inventory.cannot_take");
        (await site.Orders.Level()).OnHand.ShouldBe(6);
        (await site.Orders.Level("PAN")).OnHand.ShouldBe(5);
    }

    [Fact]
    public async Task The_ledger_is_read_page_by_page()
    {
        await using var site = await Site.Open();
        await site.Orders.Stocked("PAN", 5);

        var first = await Json(await site.Ana.Get("/api/v1/stock/movements?limit=1"));
        var before = first.GetProperty("before").GetGuid();
        var second = await Json(await site.Ana.Get($"/api/v1/stock/movements?limit=1&before={before}"));
        var end = await Json(await site.Ana.Get("/api/v1/stock/movements?kind=Scrapped"));

        first.GetProperty("movements")[0].GetProperty("sku").GetString().ShouldBe("PAN");
        second.GetProperty("movements")[0].GetProperty("sku").GetString().ShouldBe("KTL-1");
        end.GetProperty("movements").GetArrayLength().ShouldBe(0);
        end.GetProperty("before").ValueKind.ShouldBe(JsonValueKind.Null);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
}
