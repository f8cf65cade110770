using CreatorFlow.Automation.Contracts;
using CreatorFlow.Automation.Run;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;
using CreatorFlow.Tests.Identity;
using CreatorFlow.Tests.Orders;

namespace CreatorFlow.Tests.Automation.Pause;

public sealed class RuleSwitchTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task It_pauses_and_resumes_and_says_who_did(string database)
    {
        await using var world = await OrderWorld.On(database);

        (await Pause(world)).Value.ShouldBeTrue();
        (await IsPaused(world)).ShouldBeTrue();
        (await Resume(world)).Value.ShouldBeFalse();

        (await IsPaused(world)).ShouldBeFalse();
        var facts = await world.Facts(world.World.WorkspaceId);
        facts.Select(fact => fact.Kind).ShouldBe([nameof(AutomationPaused), nameof(AutomationResumed)]);
        facts.ShouldAllBe(fact => fact.By == OrderWorld.Ana);
        (await world.Jobs(ShipWhatWaits.JobKind)).ShouldHaveSingleItem();
    }

    [Fact]
    public async Task Twice_is_refused_and_changes_nothing()
    {
        await using var world = await OrderWorld.On();

        (await Resume(world)).ShouldBeRefused("automation.not_paused");
        (await world.Facts(world.World.WorkspaceId)).ShouldBeEmpty();

        await Pause(world);
        (await Pause(world)).ShouldBeRefused("automation.already_paused");
        (await world.Facts(world.World.WorkspaceId)).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Each_workspace_has_its_own_switch()
    {
        await using var world = await OrderWorld.On();
        await Pause(world);

        var other = await world.With<IAutomationSwitch, bool>(rule => rule.IsPaused(Ct), Ids.New(TestClock.Start));

        other.ShouldBeFalse();
    }

    private static Task<Result<bool>> Pause(OrderWorld world) =>
        world.With<IAutomationSwitch, Result<bool>>(rule => rule.Pause(OrderWorld.Ana, Ct));

    private static Task<Result<bool>> Resume(OrderWorld world) =>
        world.With<IAutomationSwitch, Result<bool>>(rule => rule.Resume(OrderWorld.Ana, Ct));

    private static Task<bool> IsPaused(OrderWorld world) =>
        world.With<IAutomationSwitch, bool>(rule => rule.IsPaused(Ct));
}
