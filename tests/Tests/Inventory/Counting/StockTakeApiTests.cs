using System.Net;
using System.Text.Json;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Inventory.Counting;

public sealed class StockTakeApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_program_counts_from_the_sheet_to_the_ledger()
    {
        await using var site = await Site.Open();
        var id = (await Json(await site.Ana.PostJson(
            "/api/v1/counts", """{"title":"Shelf A","isBlind":true}"""))).GetProperty("id").GetGuid();

        var counted = await Json(await site.Ana.PostJson(
            $"/api/v1/counts/{id}/lines",
            """{"lines":[{"sku":"KTL-1","counted":12,"was":null},{"sku":"GHOST","counted":1,"was":null}]}"""));
        var hidden = await Json(await site.Ana.Get($"/api/v1/counts/{id}"));
        await site.Ana.PostJson($"/api/v1/counts/{id}/submit", "{}");
        var shown = await Json(await site.Ana.Get($"/api/v1/counts/{id}?view=variances"));
        using var packer = await site.SignedIn(Role.Packer);
        (await packer.PostJson($"/api/v1/counts/{id}/book", "{}")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Ana.PostJson($"/api/v1/counts/{id}/book", "{}")).StatusCode.ShouldBe(HttpStatusCode.OK);

        counted.GetProperty("refused")[0].GetProperty("code").GetString().ShouldBe("inventory.not_on_sheet");
        hidden.GetProperty("lines")[0].GetProperty("expected").ValueKind.ShouldBe(JsonValueKind.Null);
        shown.GetProperty("lines")[0].GetProperty("variance").GetInt32().ShouldBe(2);
        (await site.Ana.Get("/api/v1/counts")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await site.Orders.Level()).OnHand.ShouldBe(12);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
}
