using System.Net;
using System.Text.Json;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Orders.Bulk;
using CreatorFlow.Tests.Identity;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Bulk;

public sealed class BulkApiTests
{
    private const string Path = "/api/v1/orders/bulk";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_is_previewed_started_followed_and_undone()
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told("1", units: 1));
        var second = await site.Orders.Imported(OrderWorld.Told("2", units: 1));
        await site.Orders.Held(second);

        var preview = await Json(await site.Ana.PostJson($"{Path}/preview", Hold), HttpStatusCode.OK);
        var started = await Json(await site.Ana.PostJson(Path, Hold), HttpStatusCode.Accepted);
        var again = await Json(await site.Ana.PostJson(Path, Hold), HttpStatusCode.Accepted);
        var id = started.GetProperty("id").GetString();
        await site.Orders.RunJobs(RunBulk.JobKind);
        var done = await Json(await site.Ana.Get($"{Path}/{id}"), HttpStatusCode.OK);
        var skipped = await Json(await site.Ana.Get($"{Path}/{id}/results?result=skipped"), HttpStatusCode.OK);
        var undo = await Json(await site.Ana.PostJson($"{Path}/{id}/undo", ""), HttpStatusCode.Accepted);
        var all = await Json(await site.Ana.Get(Path), HttpStatusCode.OK);

        Counts(preview).ShouldBe((2, 1, 0, 1));
        preview.GetProperty("canBeUndone").GetBoolean().ShouldBeTrue();
        again.GetProperty("id").GetString().ShouldBe(id);
        Counts(done).ShouldBe((2, 1, 0, 1));
        (done.GetProperty("state").GetString(), done.GetProperty("filter").GetString()).ShouldBe(("Done", ""));
        var result = skipped.GetProperty("results")[0];
        result.GetProperty("number").GetString().ShouldBe("2");
        result.GetProperty("problem").GetProperty("code").GetString().ShouldBe("orders.cannot_hold");
        (undo.GetProperty("kind").GetString(), undo.GetProperty("undoes").GetString()).ShouldBe(("release", id));
        all.GetArrayLength().ShouldBe(2);
    }

    [Fact]
    public async Task It_is_stopped_once()
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told("1", units: 1));
        var id = (await Json(await site.Ana.PostJson(Path, Hold), HttpStatusCode.Accepted)).GetProperty("id");

        var stopping = await Json(await site.Ana.PostJson($"{Path}/{id}/cancel", ""), HttpStatusCode.Accepted);
        var again = await Json(await site.Ana.PostJson($"{Path}/{id}/cancel", ""), HttpStatusCode.Conflict);

        stopping.GetProperty("state").GetString().ShouldBe("Stopping");
        again.GetProperty("code").GetString().ShouldBe("orders.bulk_not_running");
    }

    [Fact]
    public async Task Each_kind_asks_for_its_own_permission_when_it_is_started_stopped_and_undone()
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told("1", units: 1));
        using var packer = await site.SignedIn(Role.Packer);
        using var viewer = await site.SignedIn(Role.Viewer);
        var cancel = """{"kind":"cancel","text":"fire","filter":"","key":"k"}""";

        await Forbidden(packer, Path, cancel, Permissions.OrdersCancel);
        await Forbidden(packer, $"{Path}/preview", cancel, Permissions.OrdersCancel);
        await Forbidden(viewer, Path, Hold, Permissions.OrdersHold);
        var id = (await Json(await packer.PostJson(Path, Hold), HttpStatusCode.Accepted)).GetProperty("id");
        await Forbidden(viewer, $"{Path}/{id}/cancel", "", Permissions.OrdersHold);
        await Forbidden(viewer, $"{Path}/{id}/undo", "", Permissions.OrdersHold);
        Counts(await Json(await viewer.Get($"{Path}/{id}"), HttpStatusCode.OK)).ShouldBe((1, 0, 0, 0));
    }

    [Fact]
    public async Task What_is_not_there_is_not_found()
    {
        await using var site = await Site.Open();
        var nowhere = $"{Path}/{Guid.Empty}";

        foreach (var answer in new[]
        {
            await site.Ana.Get(nowhere), await site.Ana.Get($"{nowhere}/results"),
            await site.Ana.PostJson($"{nowhere}/undo", ""), await site.Ana.PostJson($"{nowhere}/cancel", ""),
        })
        {
            (await Json(answer, HttpStatusCode.NotFound)).GetProperty("code").GetString()
                .ShouldBe("orders.bulk_not_found");
        }
    }

    private static string Hold => """{"kind":"hold","text":"odd","filter":"","key":"k"}""";

    private static (int, int, int, int) Counts(JsonElement own) => (
        own.GetProperty("total").GetInt32(), own.GetProperty("done").GetInt32(), own.GetProperty("refused").GetInt32(),
        own.GetProperty("skipped").GetInt32());

    private static async Task Forbidden(IdentitySite.Browser browser, string path, string body, string permission)
    {
        var refused = await Json(await browser.PostJson(path, body), HttpStatusCode.Forbidden);
        refused.GetProperty("code").GetString().ShouldBe("orders.bulk_forbidden");
        refused.GetProperty("facts").GetProperty("permission").GetString().ShouldBe(permission);
    }

    private static async Task<JsonElement> Json(HttpResponseMessage answer, HttpStatusCode status)
    {
        var text = await answer.Content.ReadAsStringAsync(Ct);
        answer.StatusCode.ShouldBe(status, text);
        using var document = JsonDocument.Parse(text);
        return document.RootElement.Clone();
    }
}
