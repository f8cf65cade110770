using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Jobs;

/// <summary>Fact: a person stopped a kind of work, or all ("*").</summary>
public sealed record JobsPaused(string Kind);

/// <summary>Fact: a person let a kind of work, or all ("*"), go on.</summary>
public sealed record JobsResumed(string Kind);

/// <summary>
/// Stops a kind of work of the workspace, or all of it, and lets it go on. What is at work is finished; what comes in
/// meanwhile is kept and waits.
/// </summary>
public sealed class PauseJobs(AppDb db, QueueFigures figures, TimeProvider clock)
{
    /// <summary>Stands for every kind.</summary>
    public const string EveryKind = JobPause.EveryKind;

    /// <summary>Returns the kind.</summary>
    public Task<Result<string>> Pause(string kind, Actor by, CancellationToken ct) => Set(kind, true, by, ct);

    /// <summary>Returns the kind.</summary>
    public Task<Result<string>> Resume(string kind, Actor by, CancellationToken ct) => Set(kind, false, by, ct);

    private async Task<Result<string>> Set(string kind, bool pause, Actor by, CancellationToken ct)
    {
        if (kind != EveryKind && !figures.Kinds.Contains(kind))
        {
            return JobProblems.UnknownKind(kind);
        }

        await using var work = await db.Begin(ct);
        var isPaused = await db.Set<JobPause>().AnyAsync(own => own.Kind == kind, ct);

        if (isPaused == pause)
        {
            return pause ? JobProblems.AlreadyPaused(kind) : JobProblems.NotPaused(kind);
        }

        if (pause)
        {
            db.Add(new JobPause
            {
                WorkspaceId = db.Scope.Id, Kind = kind, At = clock.GetUtcNow(), ByName = by.Name,
            });
            db.Tell(new JobsPaused(kind), db.Scope.Id, by);
        }
        else
        {
            await db.Set<JobPause>().Where(own => own.Kind == kind).ExecuteDeleteAsync(ct);
            db.Tell(new JobsResumed(kind), db.Scope.Id, by);
            var woken = kind == EveryKind ? figures.Kinds : [kind];
            woken.ToList().ForEach(own => db.WakeOnCommit(JobQueue.TopicOf(own)));
        }

        await work.Commit(ct);
        return kind;
    }
}
