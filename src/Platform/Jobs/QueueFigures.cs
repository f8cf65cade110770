using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Jobs;

/// <summary>How one kind of work stands in the workspace.</summary>
/// <param name="Waiting">Not begun, those that are not due yet too.</param>
/// <param name="Running">At work.</param>
/// <param name="Dead">Given up.</param>
/// <param name="OldestDueAt">When the one that waits longest was due; null when none is due.</param>
/// <param name="PausedBy">Who paused it; null when it is not paused.</param>
public sealed record QueueFigure(
    string Kind, int Waiting, int Running, int Dead, DateTimeOffset? OldestDueAt, string? PausedBy);

/// <summary>Counts the queue of the workspace.</summary>
public sealed class QueueFigures
{
    private readonly AppDb db;
    private readonly JobClock times;
    private readonly TimeProvider clock;

    internal QueueFigures(AppDb db, JobClock times, TimeProvider clock) =>
        (this.db, this.times, this.clock) = (db, times, clock);

    /// <summary>Every kind of work there is, ascending.</summary>
    public IReadOnlyList<string> Kinds => [.. times.Kinds.Order(StringComparer.Ordinal)];

    /// <summary>Each kind, ascending; the first is all of them when all are paused together.</summary>
    public async Task<IReadOnlyList<QueueFigure>> Now(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var counts = await db.Set<JobRow>()
            .GroupBy(job => new { job.Kind, job.State })
            .Select(same => new { same.Key.Kind, same.Key.State, Count = same.Count(), First = same.Min(j => j.DueAt) })
            .ToListAsync(ct);
        var pauses = await db.Set<JobPause>().AsNoTracking()
            .ToDictionaryAsync(own => own.Kind, own => own.ByName, ct);
        var byState = counts.ToDictionary(own => (own.Kind, own.State), own => own);

        return [.. Kinds.Select(kind => new QueueFigure(
            kind, CountOf(kind, JobState.Ready), CountOf(kind, JobState.Running), CountOf(kind, JobState.Dead),
            byState.GetValueOrDefault((kind, JobState.Ready))?.First is { } first && first <= now ? first : null,
            pauses.GetValueOrDefault(kind)))];

        int CountOf(string kind, JobState state) => byState.GetValueOrDefault((kind, state))?.Count ?? 0;
    }

    /// <summary>Who paused all work together; null when nobody did.</summary>
    public async Task<string?> AllPausedBy(CancellationToken ct) => await db.Set<JobPause>()
        .Where(own => own.Kind == JobPause.EveryKind).Select(own => own.ByName).FirstOrDefaultAsync(ct);
}
