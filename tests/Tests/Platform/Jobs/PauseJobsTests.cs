using CreatorFlow.Platform;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Jobs;

public class PauseJobsTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_pause_is_told_and_shown_and_ends_when_it_is_resumed(string database)
    {
        await using var world = await World.On(database);

        (await Do(world, pause => pause.Pause(RetryFact.JobKind, Actor.System, Ct))).Value.ShouldBe(RetryFact.JobKind);
        (await Figures(world)).Single(own => own.Kind == RetryFact.JobKind).PausedBy.ShouldBe(Actor.System.Name);
        (await Do(world, pause => pause.Resume(RetryFact.JobKind, Actor.System, Ct))).Ok.ShouldBeTrue();

        (await Figures(world)).Single(own => own.Kind == RetryFact.JobKind).PausedBy.ShouldBeNull();
        (await world.Db(db => db.Set<FactRow>().OrderBy(fact => fact.Position).Select(fact => fact.Kind)
            .ToListAsync(Ct))).ShouldBe([nameof(JobsPaused), nameof(JobsResumed)]);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task All_work_of_a_workspace_can_be_paused_at_once(string database)
    {
        await using var world = await World.On(database);

        (await Do(world, pause => pause.Pause(PauseJobs.EveryKind, Actor.System, Ct))).Ok.ShouldBeTrue();

        await using var scope = world.Scope();
        (await scope.ServiceProvider.GetRequiredService<QueueFigures>().AllPausedBy(Ct)).ShouldBe(Actor.System.Name);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task What_is_so_already_and_what_nobody_knows_is_refused(string database)
    {
        await using var world = await World.On(database);
        await Do(world, pause => pause.Pause(RetryFact.JobKind, Actor.System, Ct));

        (await Do(world, pause => pause.Pause(RetryFact.JobKind, Actor.System, Ct)))
            .Problem!.Code.ShouldBe("platform.jobs_already_paused");
        (await Do(world, pause => pause.Resume(PauseJobs.EveryKind, Actor.System, Ct)))
            .Problem!.Code.ShouldBe("platform.jobs_not_paused");
        (await Do(world, pause => pause.Pause("no.such", Actor.System, Ct)))
            .Problem!.Code.ShouldBe("platform.job_kind_unknown");
    }

    private static async Task<CreatorFlow.Platform.Problems.Result<string>> Do(
        World world, Func<PauseJobs, Task<CreatorFlow.Platform.Problems.Result<string>>> act)
    {
        await using var scope = world.Scope();
        return await act(scope.ServiceProvider.GetRequiredService<PauseJobs>());
    }

    private static async Task<IReadOnlyList<QueueFigure>> Figures(World world)
    {
        await using var scope = world.Scope();
        return await scope.ServiceProvider.GetRequiredService<QueueFigures>().Now(Ct);
    }
}
