using System.Net;
using System.Text.Json;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Api;

public sealed class ParcelsApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_order_is_split_shipped_by_parcel_and_its_parcels_are_listed()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told(units: 3));

        var parcels = await Json(await site.Ana.PostJson(
            $"/api/v1/orders/{id}/parcels",
            """{"parcels":[[{"sku":"KTL-1","quantity":2}],[{"sku":"KTL-1","quantity":1}]]}"""));

        parcels.GetArrayLength().ShouldBe(2);
        parcels[0].GetProperty("status").GetString().ShouldBe("Open");
        parcels[0].GetProperty("units")[0].GetProperty("quantity").GetInt32().ShouldBe(2);
        var second = parcels[1].GetProperty("id").GetString();
        var shipped = await Json(await site.Ana.PostJson($"/api/v1/orders/{id}/parcels/{second}/ship", "{}"));
        shipped[1].GetProperty("status").GetString().ShouldBe("Labelling");
        (await Json(await site.Ana.Get($"/api/v1/orders/{id}/parcels"))).GetArrayLength().ShouldBe(2);
        var refused = await site.Ana.PostJson($"/api/v1/orders/{id}/parcels/unpack", "{}");
        refused.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await Json(refused)).GetProperty("code").GetString().ShouldBe("orders.cannot_pack");
    }

    [Fact]
    public async Task Orders_are_combined_and_an_unknown_one_is_not_found()
    {
        await using var site = await Site.Open();
        var first = await site.Orders.Imported(OrderWorld.Told("1") with { BuyerId = "b1" });
        var second = await site.Orders.Imported(OrderWorld.Told("2") with { BuyerId = "b1" });

        var parcels = await Json(await site.Ana.PostJson(
            "/api/v1/orders/combine", $$"""{"orders":["{{first}}","{{second}}"]}"""));

        parcels[0].GetProperty("others")[0].GetProperty("number").GetString().ShouldBe("2");
        (await site.Ana.Get($"/api/v1/orders/{Ids.New(TestClock.Start)}/parcels")).StatusCode
            .ShouldBe(HttpStatusCode.NotFound);
        (await site.Ana.PostJson("/api/v1/orders/combine", "{}")).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
}
