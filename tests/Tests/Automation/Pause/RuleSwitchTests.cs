using CreatorFlow.Automation.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Tests.Given;

namespace CreatorFlow.Tests.Automation.Pause;

public class RuleSwitchTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task It_runs_until_a_person_pauses_it_and_again_when_resumed(string database)
    {
        await using var seller = await Seller.On(database);
        (await Paused(seller)).ShouldBeFalse();

        (await Pause(seller)).Value.ShouldBeTrue();
        (await Paused(seller)).ShouldBeTrue();
        (await Resume(seller)).Value.ShouldBeFalse();
        (await Paused(seller)).ShouldBeFalse();

        var facts = await seller.Facts(nameof(AutomationPaused), nameof(AutomationResumed));
        facts.Select(fact => fact.Kind).ShouldBe([nameof(AutomationPaused), nameof(AutomationResumed)]);
        facts.ShouldAllBe(fact => fact.By == Seller.Ana);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Pausing_twice_is_refused_and_tells_nothing(string database)
    {
        await using var seller = await Seller.On(database);
        await Pause(seller);

        var problem = (await Pause(seller)).Problem!;

        (problem.Code, problem.Kind).ShouldBe(("automation.already_paused", ProblemKind.Conflict));
        (await seller.Facts(nameof(AutomationPaused))).Count.ShouldBe(1);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_runs_cannot_be_resumed(string database)
    {
        await using var seller = await Seller.On(database);

        (await Resume(seller)).Problem!.Code.ShouldBe("automation.not_paused");
        (await seller.Facts(nameof(AutomationResumed))).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Another_workspace_is_not_paused(string database)
    {
        await using var seller = await Seller.On(database);
        await Pause(seller);

        (await Paused(seller, Ids.New(TestClock.Start.AddSeconds(1)))).ShouldBeFalse();
    }

    private static Task<bool> Paused(Seller seller, Guid? workspaceId = null) =>
        seller.Do<IAutomationSwitch, bool>(rule => rule.IsPaused(Ct), workspaceId);

    private static Task<Result<bool>> Pause(Seller seller) =>
        seller.Do<IAutomationSwitch, Result<bool>>(rule => rule.Pause(Seller.Ana, Ct));

    private static Task<Result<bool>> Resume(Seller seller) =>
        seller.Do<IAutomationSwitch, Result<bool>>(rule => rule.Resume(Seller.Ana, Ct));
}
