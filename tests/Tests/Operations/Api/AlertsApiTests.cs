using System.Net;
using System.Text.Json;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Operations.Api;

public sealed class AlertsApiTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Alerts_are_listed_with_what_happened_and_what_to_do()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Raised(AlertWorld.Late(3));

        var list = await Json(await site.Ana.Get("/api/v1/alerts?severity=critical"));

        list.GetProperty("matching").GetInt32().ShouldBe(1);
        var alert = list.GetProperty("alerts")[0];
        alert.GetProperty("id").GetGuid().ShouldBe(id);
        alert.GetProperty("kind").GetString().ShouldBe("OrdersLate");
        alert.GetProperty("severity").GetString().ShouldBe("Critical");
        alert.GetProperty("status").GetString().ShouldBe("Open");
        alert.GetProperty("text").GetString().ShouldBe("3 orders are past their dispatch deadline");
        alert.GetProperty("link").GetString().ShouldBe("/orders");
        (await Json(await site.Ana.Get("/api/v1/alerts?view=cleared"))).GetProperty("matching").GetInt32().ShouldBe(0);
    }

    [Fact]
    public async Task An_alert_is_taken_on_once_and_put_off()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Raised();

        var taken = await Json(await site.Ana.PostJson($"/api/v1/alerts/{id}/acknowledge", ""));
        taken.GetProperty("status").GetString().ShouldBe("Acknowledged");
        taken.GetProperty("acknowledgedBy").GetString().ShouldBe("Ana");
        await Refused(
            await site.Ana.PostJson($"/api/v1/alerts/{id}/acknowledge", ""), HttpStatusCode.Conflict,
            "operations.alert_cannot_move");

        var until = (TestClock.Start + TimeSpan.FromHours(2)).ToString("O");
        var quiet = await Json(await site.Ana.PostJson($"/api/v1/alerts/{id}/snooze", $$"""{"until":"{{until}}"}"""));
        quiet.GetProperty("status").GetString().ShouldBe("Snoozed");
        await Refused(
            await site.Ana.PostJson($"/api/v1/alerts/{id}/snooze", """{"until":"2001-01-01T00:00:00Z"}"""),
            HttpStatusCode.UnprocessableEntity, "operations.snooze_out_of_range");
    }

    [Fact]
    public async Task Who_only_reads_changes_nothing_and_an_unknown_alert_is_not_found()
    {
        await using var site = await Site.Open();
        var id = await site.Orders.Raised();
        using var viewer = await site.SignedIn(Role.Viewer);

        (await viewer.Get("/api/v1/alerts")).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await viewer.PostJson($"/api/v1/alerts/{id}/acknowledge", "")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        await Refused(
            await site.Ana.PostJson($"/api/v1/alerts/{Guid.Empty}/acknowledge", ""), HttpStatusCode.NotFound,
            "operations.alert_not_found");
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        return JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
    }

    private static async Task Refused(HttpResponseMessage answer, HttpStatusCode status, string code)
    {
        answer.StatusCode.ShouldBe(status);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
        problem.GetProperty("code").GetString().ShouldBe(code);
    }
}
