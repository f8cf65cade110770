using System.Net;
using System.Text;
using System.Text.Json;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Intake;

/// <summary>Files with orders as people and programs send them: ImportActions, ImportApi and the pages.</summary>
public sealed class ImportPageTests
{
    private const string Path = "/api/v1/orders/imports";

    private static readonly string File = ImportWorld.Head + ImportWorld.Row("A-1", OrderWorld.Kettle)
        + ImportWorld.Row("A-2", "LAMP") + ImportWorld.Row("A-3", OrderWorld.Kettle);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_goes_from_its_columns_over_its_faults_to_orders()
    {
        await using var site = await Site.Open();
        var import = await Sent(site);
        var page = $"/orders/import/{import}";

        var mapping = await site.Page(page);
        mapping.QuerySelector("select[name=City] option[selected]")!.TextContent.ShouldBe("city");
        mapping.QuerySelector("#sample")!.TextContent.ShouldContain("A-1");
        var fields = mapping.QuerySelectorAll("#columns select").Select(select => (
            select.GetAttribute("name")!, select.QuerySelector("option[selected]")?.GetAttribute("value") ?? ""));
        (await site.Send(page, $"{page}/columns", [.. fields])).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var looked = await site.Page(page);
        looked.QuerySelector("#import table")!.TextContent.ShouldContain("Line 3: There is no SKU “LAMP”.");
        (await site.Page($"{page}?result=bad")).QuerySelectorAll("#import tbody tr").Length.ShouldBe(1);
        (await site.Page($"{page}?columns=true")).QuerySelector("#columns").ShouldNotBeNull();

        (await site.Send(page, $"{page}/take", ("choice", "chosen"), ("ids", "4")))
            .StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Page(page)).QuerySelectorAll("#import tbody a").Single().TextContent.ShouldBe("A-3");
        (await site.Page("/orders/import")).QuerySelector("#sent table")!.TextContent.ShouldContain("fair.csv");
        var twice = await site.Ana.Post($"{page}/take", [("choice", "good")]);
        twice.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
    }

    [Fact]
    public async Task The_form_takes_a_file_and_says_what_is_wrong_with_it()
    {
        await using var site = await Site.Open();

        var sent = await site.Ana.PostFile("/orders/import", "file", "fair.csv", Encoding.UTF8.GetBytes(File));
        var wrong = await site.Ana.PostFile("/orders/import", "file", "fair.xlsx", [0x50, 0x4B, 3, 4, 0]);

        sent.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Page(sent.Headers.Location!.ToString())).QuerySelector("h1")!.TextContent.Trim()
            .ShouldBe("fair.csv");
        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parsed(wrong)).GetElementById("file-error")!.TextContent.ShouldContain("Save the sheet as CSV");
    }

    [Fact]
    public async Task Columns_are_remembered_for_the_next_file()
    {
        await using var site = await Site.Open();
        var page = $"/orders/import/{await Sent(site)}";
        var named = new[]
        {
            ("Number", "9"), ("Sku", "1"), ("Name", "4"), ("Line1", "5"), ("City", "6"), ("PostalCode", "7"),
            ("Country", "8"),
        };
        (await site.Send(page, $"{page}/columns", named)).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var next = await site.Page($"/orders/import/{await Sent(site)}");

        next.QuerySelector("select[name=Number] option[selected]")!.TextContent.ShouldBe("note");
    }

    [Fact]
    public async Task Programs_send_name_take_and_see_each_line()
    {
        await using var site = await Site.Open();
        var sent = await Json(await Raw(site, Encoding.UTF8.GetBytes(File)));
        var import = $"{Path}/{sent.GetProperty("id").GetString()}";
        var columns = sent.GetProperty("columns").GetRawText();

        (await Json(await site.Ana.PostJson($"{import}/columns", "{\"columns\":{\"colour\":1}}")))
            .GetProperty("code").GetString().ShouldBe("orders.import_field_unknown");
        var named = await Json(await site.Ana.PostJson($"{import}/columns", $"{{\"columns\":{columns}}}"));
        (named.GetProperty("state").GetString(), named.GetProperty("bad").GetInt32()).ShouldBe(("Checked", 1));
        var bad = (await Json(await site.Ana.Get($"{import}/orders?result=bad"))).GetProperty("orders")[0];
        bad.GetProperty("problems")[0].GetProperty("line").GetInt32().ShouldBe(3);

        var taken = await Json(await site.Ana.PostJson($"{import}/take", """{"take":"good"}"""));
        (taken.GetProperty("state").GetString(), taken.GetProperty("made").GetInt32()).ShouldBe(("Done", 2));
        (await Json(await site.Ana.Get(import))).GetProperty("made").GetInt32().ShouldBe(2);
        (await site.Ana.PostJson($"{import}/stop", "")).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await site.Ana.Get($"{Path}/{Ids.New(TestClock.Start)}")).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_workbook_is_refused_with_what_to_do_and_packers_send_nothing()
    {
        await using var site = await Site.Open();

        (await Json(await Raw(site, [0x50, 0x4B, 3, 4, 0]))).GetProperty("code").GetString()
            .ShouldBe("orders.import_not_text");
        var packer = await site.SignedIn(Role.Packer);
        (await packer.Get("/orders/import")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    private static async Task<string> Sent(Site site)
    {
        var answer = await Raw(site, Encoding.UTF8.GetBytes(File));
        answer.StatusCode.ShouldBe(HttpStatusCode.Created);
        return (await Json(answer)).GetProperty("id").GetString()!;
    }

    private static Task<HttpResponseMessage> Raw(Site site, byte[] bytes) =>
        site.Ana.PostBytes($"{Path}?name=fair.csv", bytes, "text/csv");

    private static async Task<JsonElement> Json(HttpResponseMessage answer)
    {
        using var document = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct));
        return document.RootElement.Clone();
    }
}
