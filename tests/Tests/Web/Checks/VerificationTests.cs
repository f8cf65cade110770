using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Orders;
using CreatorFlow.Web.Checks;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Tests.Web.Checks;

public sealed class VerificationTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_business_that_adds_up_has_no_findings()
    {
        await using var site = await Site.Open();
        await site.Orders.Imported(OrderWorld.Told());

        var answers = await new Verification(site.Orders.World.Services).Run(Ct);

        answers.Select(answer => answer.Check).ShouldContain("histories are paths of the lifecycle");
        answers[^1].Check.ShouldBe("nothing was given up");
        answers.SelectMany(answer => answer.Findings).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_does_not_add_up_stands_under_the_check_that_found_it()
    {
        await using var site = await Site.Open();
        await site.Orders.World.Db(db => db.Database.ExecuteSqlAsync($"UPDATE stock_levels SET reserved = 1", Ct));

        var answers = await new Verification(site.Orders.World.Services).Run(Ct);

        answers.SelectMany(answer => answer.Findings)
            .ShouldBe(["KTL-1: reserved 1, reservations 0, on hand 10", "KTL-1: reserved 1, written down 0"]);
    }

    [Fact]
    public async Task A_job_that_was_given_up_is_found()
    {
        await using var site = await Site.Open();
        await site.Orders.InWork<IJobQueue, int>(async queue =>
        {
            await queue.Enqueue([new NewJob("tests.nothing", "1", "1")], Ct);
            return 0;
        });
        await site.Orders.World.Db(db => db.Database.ExecuteSqlAsync($"UPDATE jobs SET state = 'Dead'", Ct));

        var answers = await new Verification(site.Orders.World.Services).Run(Ct);

        answers[^1].Findings.ShouldBe(["1 jobs were given up"]);
    }
}
