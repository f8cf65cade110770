using System.Net;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Orders;
using CreatorFlow.Tests.Web;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Operations.Health;

public sealed class SystemPageTests
{
    private const string Kind = "orders.confirm_shipment";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Work_is_counted_by_what_it_is_for_in_plain_words()
    {
        await using var site = await Site.Open();
        await Queue(site.Orders, new(Kind, "1", "1"), new(Kind, "2", "1"), new("operations.look_for_trouble", "a", "a")
        {
            DueAt = site.Orders.Clock.GetUtcNow().AddHours(1),
        });
        await site.Orders.World.Db(db => db.Set<JobRow>().Where(job => job.Key == "2")
            .ExecuteUpdateAsync(set => set.SetProperty(job => job.State, job => JobState.Dead), Ct));

        var page = await site.Page("/system");

        page.QuerySelector(".page-lede")!.TextContent.Trim()
            .ShouldBe("1 task failed too often and was given up.");
        page.QuerySelectorAll("#work tbody tr").Select(row => string.Join(
                ' ', row.QuerySelectorAll("th, td").Select(cell => cell.TextContent.Trim())))
            .ShouldBe(["Telling the shops of orders 1 0 0 1", "Watching for trouble 0 0 1 0"]);
        page.QuerySelector("#node")!.TextContent.ShouldContain("Memory in use");
    }

    [Fact]
    public async Task Work_that_waits_for_long_is_said_to_be_behind()
    {
        await using var site = await Site.Open();
        await Queue(site.Orders, new NewJob(Kind, "1", "1"));

        site.Orders.Clock.Advance(TimeSpan.FromMinutes(2));

        (await site.Page("/system")).QuerySelector(".page-lede")!.TextContent.ShouldContain("Work is behind.");
    }

    [Fact]
    public async Task Who_may_not_see_it_is_refused()
    {
        await using var site = await Site.Open();
        using var packer = await site.SignedIn(Role.Packer);

        (await packer.Get("/system")).StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await site.Page("/settings", packer)).QuerySelector("a[href='/system']").ShouldBeNull();
    }

    private static Task<int> Queue(OrderWorld world, params NewJob[] jobs) =>
        world.InWork<IJobQueue, int>(async queue =>
        {
            await queue.Enqueue(jobs, Ct);
            return 0;
        });
}
