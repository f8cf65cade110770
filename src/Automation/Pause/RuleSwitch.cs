using CreatorFlow.Automation.Contracts;
using CreatorFlow.Automation.Run;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Automation.Pause;

/// <summary>
/// Pauses and resumes the automation of a workspace. What became ready meanwhile is shipped on resuming.
/// </summary>
internal sealed class RuleSwitch(AppDb db, IJobQueue jobs, TimeProvider clock) : IAutomationSwitch
{
    private const string Rule = "ship_ready_orders";

    public async Task<bool> IsPaused(CancellationToken ct) =>
        await db.Set<RuleState>().AnyAsync(state => state.Rule == Rule && state.Paused, ct);

    public async Task<DateTimeOffset?> PausedSince(CancellationToken ct) => await db.Set<RuleState>()
        .Where(state => state.Rule == Rule && state.Paused)
        .Select(state => (DateTimeOffset?)state.ChangedAt)
        .FirstOrDefaultAsync(ct);

    public Task<Result<bool>> Pause(Actor by, CancellationToken ct) => Set(true, by, ct);

    public Task<Result<bool>> Resume(Actor by, CancellationToken ct) => Set(false, by, ct);

    public Task Start(CancellationToken ct) => jobs.Enqueue([ShipWhatWaits.New], ct);

    private async Task<Result<bool>> Set(bool paused, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var state = await db.Set<RuleState>().FirstOrDefaultAsync(own => own.Rule == Rule, ct);

        if ((state?.Paused ?? false) == paused)
        {
            return paused ? AutomationProblems.AlreadyPaused() : AutomationProblems.NotPaused();
        }

        if (state is null)
        {
            db.Add(state = new RuleState { WorkspaceId = db.Scope.Id, Rule = Rule });
        }

        (state.Paused, state.ChangedBy, state.ChangedAt) = (paused, by.Name, clock.GetUtcNow());
        db.Tell(paused ? new AutomationPaused() : new AutomationResumed(), db.Scope.Id, by);

        if (!paused)
        {
            await jobs.Enqueue([ShipWhatWaits.New with { DueAt = clock.GetUtcNow() }], ct);
        }

        await work.Commit(ct);
        return paused;
    }
}
