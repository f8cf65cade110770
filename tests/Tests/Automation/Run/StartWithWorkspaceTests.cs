using CreatorFlow.Automation.Run;
using CreatorFlow.Tests.Web;

namespace CreatorFlow.Tests.Automation.Run;

public sealed class StartWithWorkspaceTests
{
    [Fact]
    public async Task A_new_workspace_gets_its_round_and_no_second_one()
    {
        await using var site = await Site.Open();
        (await site.Orders.Jobs(ShipWhatWaits.JobKind)).ShouldBeEmpty();

        await site.Orders.World.React("automation.start_with_workspace");
        await site.Orders.World.React("automation.start_with_workspace");

        var job = (await site.Orders.Jobs(ShipWhatWaits.JobKind)).ShouldHaveSingleItem();
        job.WorkspaceId.ShouldBe(site.Orders.World.WorkspaceId);
    }
}
