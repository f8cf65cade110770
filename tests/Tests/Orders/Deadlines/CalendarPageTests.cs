using System.Net;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Data;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Orders.Deadlines;

public sealed class CalendarPageTests
{
    private static readonly string Path = $"/settings/calendar/{ScriptedShops.Kettles.Id}";

    // More than the page shows of any one kind.
    private const int ManyFacts = 205;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task The_calendar_is_changed_on_its_page_and_the_change_stands_in_its_history(string database)
    {
        await using var site = await Site.Open(database);

        var answer = await site.Ana.Submit(
            Path, Path, ("cutOff", "16:00"), ("workingDays", "monday"), ("regularDays", "3"), ("madeToOrderDays", "8"),
            ("backOrderDays", "9"), ("closedDays", "2026-12-24"));

        answer.StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        var page = await site.Page(Path);
        page.QuerySelector("#cutOff")!.GetAttribute("value").ShouldBe("16:00");
        page.QuerySelector("#history")!.TextContent.ShouldContain("Cut-off 16:00; Mon; regular 3 days");
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task A_change_stands_in_the_history_whatever_else_was_told_of_the_shop(string database)
    {
        await using var site = await Site.Open(database);
        await site.Orders.World.Db(async db =>
        {
            await using var work = await db.Begin(Ct);

            for (var told = 0; told < ManyFacts; told++)
            {
                db.Tell(new OwnLimitsSet(3, 2, 90), ScriptedShops.Kettles.Id, OrderWorld.Ana);
            }

            await work.Commit(Ct);
            return ManyFacts;
        });

        foreach (var days in new[] { "3", "4" })
        {
            (await site.Ana.Submit(
                Path, Path, ("cutOff", "16:00"), ("workingDays", "monday"), ("regularDays", days),
                ("madeToOrderDays", "8"), ("backOrderDays", "9"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);
        }

        var history = (await site.Page(Path)).QuerySelector("#history")!.TextContent;
        history.ShouldContain("regular 3 days");
        history.IndexOf("regular 4 days", StringComparison.Ordinal).ShouldBeInRange(
            0, history.IndexOf("regular 3 days", StringComparison.Ordinal), "the newest first");
    }

    [Fact]
    public async Task The_example_goes_by_the_rule_by_which_an_order_of_now_goes()
    {
        await using var site = await Site.Open();
        site.Orders.Policies.Add(GivenPolicies.DispatchDays(1, new(2026, 11, 20)));
        (await site.Ana.Submit(
            Path, Path, ("cutOff", "16:00"), ("workingDays", "tuesday"), ("regularDays", "4"),
            ("madeToOrderDays", "8"), ("backOrderDays", "9"))).StatusCode.ShouldBe(HttpStatusCode.SeeOther);

        var page = await site.Page(Path);

        page.QuerySelector("#regularDays")!.GetAttribute("value").ShouldBe("4");
        page.QuerySelector("#calendar time")!.GetAttribute("datetime").ShouldBe("2026-11-25T00:00:00.000Z");
    }

    [Fact]
    public async Task Programs_read_the_calendar_that_is_in_force()
    {
        await using var site = await Site.Open();

        var json = await site.Ana.Text($"/api/v1/orders/calendars/{ScriptedShops.Kettles.Id}");

        json.ShouldContain("\"cutOff\":\"23:59\"");
        json.ShouldContain("\"timeZone\":\"America/Los_Angeles\"");
        json.ShouldContain("\"regularDays\":2");
    }

    [Fact]
    public async Task A_refused_calendar_comes_back_with_what_was_typed()
    {
        await using var site = await Site.Open();

        var answer = await site.Ana.Submit(
            Path, Path, ("cutOff", "16:00"), ("workingDays", "monday"), ("regularDays", "99"), ("madeToOrderDays", "8"),
            ("backOrderDays", "9"));

        answer.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await answer.Content.ReadAsStringAsync(Ct)).ShouldContain("Write 1 to 60 business days.");
    }
}
