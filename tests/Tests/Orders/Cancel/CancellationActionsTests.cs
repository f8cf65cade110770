using System.Net;
using System.Text.Json;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Cancel;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Cancel;

public sealed class CancellationActionsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Units_are_typed_cancelled_and_told_in_the_history(string database)
    {
        await using var site = await Site.Open(database);
        var id = await site.Orders.Imported(OrderWorld.Told(units: 3));
        (await site.Page($"/orders/{id}/cancel")).QuerySelector($"a[href='/orders/{id}/cancel-units']")
            .ShouldNotBeNull();

        var missing = await site.Ana.Submit($"/orders/{id}/cancel-units", $"/orders/{id}/cancel-units", ("u-0", "1"));
        (await Site.Parsed(missing)).QuerySelector(".field-error").ShouldNotBeNull();
        var done = await site.Ana.Submit(
            $"/orders/{id}/cancel-units", $"/orders/{id}/cancel-units", ("u-0", "1"), ("reason", "one too many"));

        done.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = await site.Page($"/orders/{id}");
        page.QuerySelector("#history")!.TextContent.ShouldContain("Units cancelled: 1 × KTL-1");
        (await site.Orders.Order(id)).Units.ShouldBe(2);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_buyer_who_asks_stands_in_the_list_and_is_answered_on_the_order(string database)
    {
        await using var site = await Site.Open(database);
        var (first, second) = (
            await site.Orders.Imported(OrderWorld.Told("1") with { CancelAsked = true }),
            await site.Orders.Imported(OrderWorld.Told("2") with { CancelAsked = true }));
        var asked = (await site.Page("/orders/cancellations")).QuerySelectorAll("#cancellation-requests tbody tr");
        asked.Length.ShouldBe(2);
        asked[0].TextContent.ShouldContain("The shop has not said yet what of it.");
        (await site.Ana.Submit($"/orders/{first}", $"/orders/{first}/cancellation-request/accept")).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        await site.Orders.RunJobs(ReadCancellationRequest.JobKind);
        (await site.Page($"/orders/{first}"))
            .QuerySelector($"form[action='/orders/{first}/cancellation-request/accept']")
            .ShouldNotBeNull();

        (await site.Ana.Submit($"/orders/{first}", $"/orders/{first}/cancellation-request/accept")).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);
        var reject = $"/orders/{second}/cancellation-request/reject";
        site.Orders.Shops.Reasons.Add(new("packed", "It is packed"));
        (await site.Page(reject)).QuerySelector("select[name=channelReason] option[value=packed]")!.TextContent
            .ShouldBe("It is packed (en-US)");
        (await site.Ana.Submit(reject, reject, ("reason", "packed"), ("channelReason", "packed")))
            .StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await site.Orders.Order(first)).Status.ShouldBe(OrderStatus.Cancelled);
        (await site.Orders.Order(second)).CancelAsked.ShouldBeFalse();
        (await site.Page("/orders/cancellations?closed=true"))
            .QuerySelectorAll("#cancellation-requests tbody tr").Length.ShouldBe(2);
        (await site.Ana.Submit("/orders", $"/orders/{second}/cancellation-request/accept")).StatusCode
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task Programs_do_the_same()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Imported(OrderWorld.Told(units: 3) with { CancelAsked = true });

        var list = await Json(await site.Ana.Get("/api/v1/orders/cancellations"));
        list[0].GetProperty("state").GetString().ShouldBe("Requested");
        var left = await Json(await site.Ana.PostJson(
            $"/api/v1/orders/{id}/cancel-units",
            """{"units":[{"sku":"KTL-1","quantity":1}],"reason":"one too many"}"""));
        left.GetProperty("lines")[0].GetProperty("quantity").GetInt32().ShouldBe(2);
        var request = $"/api/v1/orders/{id}/cancellation-request";
        site.Orders.Shops.Reasons.Add(new("packed", "It is packed"));
        (await Json(await site.Ana.Get($"{request}/reject-reasons?language=es")))[0].GetProperty("text").GetString()
            .ShouldBe("It is packed (es)");
        site.Orders.Shops.Failure = new(ChannelFailureKind.Retry, "It is closed.");
        (await Json(await site.Ana.Get($"{request}/reject-reasons"))).GetProperty("code").GetString()
            .ShouldBe("orders.reasons_silent");
        (await site.Page($"/orders/{id}/cancellation-request/reject")).QuerySelector(".alert")!.TextContent
            .ShouldContain("It is closed.");
        site.Orders.Shops.Failure = null;
        (await Json(await site.Ana.PostJson($"{request}/reject", """{"reason":"packed"}""")))
            .GetProperty("cancelAsked").GetBoolean().ShouldBeFalse();
        (await Json(await site.Ana.PostJson($"{request}/accept", "{}")))
            .GetProperty("code").GetString().ShouldBe("orders.nothing_asked");
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer) =>
        JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
}
