using System.Net;
using System.Text.Json;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Web.WorkQueue;

public sealed class DeadLettersPageTests
{
    private const string Path = "/system/dead-letters";
    private const string Kind = "automation.ship_what_waits";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_calm_queue_says_that_nothing_was_given_up()
    {
        await using var site = await Site.Open();

        var page = await site.Page(Path);

        page.QuerySelector("#dead-letters .empty-title")!.TextContent.ShouldBe("Nothing was given up");
        page.QuerySelectorAll("#queue tbody tr").Length.ShouldBeGreaterThan(5);
    }

    [Fact]
    public async Task The_chosen_and_all_that_match_are_tried_again_or_dropped()
    {
        await using var site = await Site.Open();
        var ids = await Given(site, 3);

        var page = await site.Page(Path);
        page.QuerySelectorAll("#dead-letters tbody tr").Length.ShouldBe(3);
        page.QuerySelector("#dead-letters tbody tr td:nth-of-type(3)")!.TextContent.ShouldBe("no such address");
        (await site.Ana.Submit(Path, Path + "/retry", ("ids", $"{ids[0]}"))).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);
        (await site.Page(Path)).QuerySelector(".toast-body")!.TextContent
            .ShouldContain("1 dead letter is tried again.");
        (await site.Ana.Submit(Path, Path + "/drop", ("all", "true"), ("kind", Kind))).StatusCode
            .ShouldBe(HttpStatusCode.SeeOther);

        (await site.Page(Path)).QuerySelector("#dead-letters .empty-title").ShouldNotBeNull();
        (await site.Orders.World.Db(db => db.Set<JobRow>().CountAsync(job => job.Key.StartsWith("dead"), Ct)))
            .ShouldBe(1);
    }

    [Fact]
    public async Task A_choice_of_nothing_is_refused_on_the_page()
    {
        await using var site = await Site.Open();
        await Given(site, 1);

        var answer = await site.Ana.Submit(Path, Path + "/retry");

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await Site.Parsed(answer)).QuerySelector(".alert")!.TextContent.ShouldContain("nothing was changed");
    }

    [Fact]
    public async Task A_kind_is_paused_and_resumed()
    {
        await using var site = await Site.Open();

        (await site.Ana.Submit(Path, Path + "/pause", ("kind", Kind))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        (await site.Page(Path)).QuerySelector($"#queue tr[data-key='{Kind}'] .badge")!.TextContent
            .ShouldContain("Paused by Ana");
        (await site.Ana.Submit(Path, Path + "/resume", ("kind", Kind))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        (await site.Page(Path)).QuerySelector($"#queue tr[data-key='{Kind}'] .badge").ShouldBeNull();
    }

    [Fact]
    public async Task Who_may_only_look_gets_no_buttons_and_who_may_not_is_turned_away()
    {
        await using var site = await Site.Open();
        await Given(site, 1);
        using var viewer = await site.SignedIn(Role.Viewer);
        using var packer = await site.SignedIn(Role.Packer);

        (await site.Page(Path, viewer)).QuerySelectorAll("#dead-letters button, #queue button").Length.ShouldBe(0);
        (await viewer.Submit(Path, Path + "/drop", ("all", "true"))).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await packer.Get(Path)).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Orders.World.Db(db => db.Set<JobRow>().CountAsync(job => job.State == JobState.Dead, Ct)))
            .ShouldBe(1);
    }

    [Fact]
    public async Task Programs_do_the_same()
    {
        await using var site = await Site.Open();
        var ids = await Given(site, 2);

        var list = JsonDocument.Parse(await site.Ana.Text("/api/v1/system/dead-letters")).RootElement;
        list.GetProperty("letters").GetArrayLength().ShouldBe(2);
        list.GetProperty("counts").GetProperty(Kind).GetInt32().ShouldBe(2);
        var retried = await site.Ana.PostJson(
            "/api/v1/system/dead-letters/retry", $$"""{"ids":["{{ids[0]}}"]}""");
        (await retried.Content.ReadAsStringAsync(Ct)).ShouldBe("""{"count":1}""");
        var dropped = await site.Ana.PostJson("/api/v1/system/dead-letters/drop", """{"all":true}""");
        (await dropped.Content.ReadAsStringAsync(Ct)).ShouldBe("""{"count":1}""");
        (await site.Ana.PostJson("/api/v1/system/dead-letters/drop", """{"all":true}""")).StatusCode
            .ShouldBe(HttpStatusCode.Conflict);
        (await site.Ana.PostJson("/api/v1/system/queue/pause", """{"kind":"*"}""")).StatusCode
            .ShouldBe(HttpStatusCode.OK);
        JsonDocument.Parse(await site.Ana.Text("/api/v1/system/queue")).RootElement.GetProperty("allPausedBy")
            .GetString().ShouldBe("Ana");
        (await site.Ana.PostJson("/api/v1/system/queue/resume", """{"kind":"*"}""")).StatusCode
            .ShouldBe(HttpStatusCode.OK);
    }

    /// <summary>Jobs that were given up, newest last.</summary>
    private static async Task<List<Guid>> Given(Site site, int count)
    {
        await site.Orders.InWork<IJobQueue, int>(async queue =>
        {
            await queue.Enqueue([.. Enumerable.Range(0, count).Select(i => new NewJob(Kind, $"dead-{i}", "1"))], Ct);
            return 0;
        });
        await site.Orders.World.Db(db => db.Database.ExecuteSqlAsync(
            $"UPDATE jobs SET state = 'Dead', trouble = 'no such address' WHERE key LIKE 'dead-%'", Ct));
        return await site.Orders.World.Db(db => db.Set<JobRow>().Where(job => job.State == JobState.Dead)
            .OrderBy(job => job.Id).Select(job => job.Id).ToListAsync(Ct));
    }
}
