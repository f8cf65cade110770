using System.Net;
using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Returns;

public sealed class ReturnActionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_return_is_opened_on_the_order_and_taken_through_on_its_page(string database)
    {
        await using var site = await Site.Open(database);
        var id = await site.Orders.Imported(OrderWorld.Told(units: 3, state: ChannelOrderState.Shipped));
        (await site.Page($"/orders/{id}")).QuerySelector($"#returns a[href='/orders/{id}/return']").ShouldNotBeNull();

        var opened = await site.Ana.Submit(
            $"/orders/{id}/return", $"/orders/{id}/return", ("asked-0", "2"), ("reason", "too big"));
        var page = opened.Headers.Location!.OriginalString;
        (await site.Page("/orders/returns")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
        (await site.Ana.Submit(page, $"{page}/approve")).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var tooMany = await site.Ana.Submit(page, $"{page}/receive", ("in-0", "2"), ("out-0", "1"));
        (await Site.Parsed(tooMany)).QuerySelector(".alert").ShouldNotBeNull();
        (await site.Ana.Submit(page, $"{page}/receive", ("in-0", "1"), ("out-0", "1"))).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);
        (await site.Ana.Submit(page, $"{page}/refund", ("refund", "10.00"))).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);

        (await site.Page(page)).Body!.TextContent.ShouldContain("$10.00");
        (await site.Orders.Level()).OnHand.ShouldBe(11);
        var history = (await site.Page($"/orders/{id}")).QuerySelector("#history")!.TextContent;
        history.ShouldContain("1 into stock, 1 scrapped");
        history.ShouldContain("Refund recorded: $10.00");
        (await site.Page("/orders/returns?closed=true")).QuerySelectorAll("tbody tr").Length.ShouldBe(1);
    }

    [Fact]
    public async Task Programs_do_the_same()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told(units: 3, state: ChannelOrderState.Shipped));

        var opened = await Json(await site.Ana.PostJson(
            $"/api/v1/orders/{id}/returns", """{"units":[{"sku":"KTL-1","quantity":1}],"reason":"dented"}"""));
        var own = $"/api/v1/orders/returns/{opened.GetProperty("id").GetString()}";
        (await Json(await site.Ana.PostJson($"{own}/refund", """{"amount":"1.00"}"""))).GetProperty("code").GetString()
            .ShouldBe("orders.return_state");
        await site.Ana.PostJson($"{own}/approve", "{}");
        var came = await Json(await site.Ana.PostJson(
            $"{own}/receive", """{"lines":[{"sku":"KTL-1","restocked":1,"scrapped":0}]}"""));
        came.GetProperty("state").GetString().ShouldBe("Received");
        (await Json(await site.Ana.Get("/api/v1/orders/returns"))).GetArrayLength().ShouldBe(1);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
}
