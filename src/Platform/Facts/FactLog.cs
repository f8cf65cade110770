using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Facts;

/// <summary>Reads the log in an order in which no fact ever appears behind a reader.</summary>
public sealed class FactLog(AppDb db)
{
    /// <summary>
    /// Facts after the cursor, oldest first, of the scope's workspace (or of all, across workspaces).
    /// </summary>
    public async Task<IReadOnlyList<Fact>> After(FactCursor cursor, int limit, CancellationToken ct)
    {
        var rows = await Settled()
            .Where(row => row.Tx > cursor.Tx || (row.Tx == cursor.Tx && row.Position > cursor.Position))
            .OrderBy(row => row.Tx).ThenBy(row => row.Position)
            .Take(limit)
            .AsNoTracking()
            .ToListAsync(ct);

        return [.. rows.Select(row => row.ToFact())];
    }

    /// <summary>
    /// Facts in the order they were written, for checks of a database at rest. Of two transactions at once the one that
    /// began later may have written first; the facts about one thing stand in the order in which it was changed.
    /// </summary>
    public async Task<IReadOnlyList<Fact>> Written(long afterPosition, int limit, CancellationToken ct)
    {
        var rows = await db.Set<FactRow>()
            .Where(row => row.Position > afterPosition)
            .OrderBy(row => row.Position)
            .Take(limit)
            .AsNoTracking()
            .ToListAsync(ct);

        return [.. rows.Select(row => row.ToFact())];
    }

    /// <summary>The newest cursor a reader may stand at.</summary>
    public async Task<FactCursor> End(CancellationToken ct)
    {
        var last = await Settled()
            .OrderByDescending(row => row.Tx).ThenByDescending(row => row.Position)
            .Select(row => new { row.Tx, row.Position })
            .FirstOrDefaultAsync(ct);

        return last is null ? FactCursor.Start : new(last.Tx, last.Position);
    }

    /// <summary>What happened to one thing, oldest first.</summary>
    public async Task<IReadOnlyList<Fact>> About(Guid subjectId, int limit, CancellationToken ct)
    {
        var rows = await db.Set<FactRow>()
            .Where(row => row.SubjectId == subjectId)
            .OrderBy(row => row.Position)
            .Take(limit)
            .AsNoTracking()
            .ToListAsync(ct);

        return [.. rows.Select(row => row.ToFact())];
    }

    /// <summary>How many of these things an actor of this kind did something to.</summary>
    public Task<int> CountTouched(IQueryable<Guid> subjectIds, ActorKind by, CancellationToken ct) =>
        db.Set<FactRow>()
            .Where(row => subjectIds.Contains(row.SubjectId) && row.ByKind == by)
            .Select(row => row.SubjectId)
            .Distinct()
            .CountAsync(ct);

    /// <summary>The latest facts of some kinds, newest first.</summary>
    public async Task<IReadOnlyList<Fact>> Latest(
        IReadOnlyCollection<string> kinds, ActorKind? by, int limit, CancellationToken ct)
    {
        var rows = await db.Set<FactRow>()
            .Where(row => kinds.Contains(row.Kind) && (by == null || row.ByKind == by))
            .OrderByDescending(row => row.Position)
            .Take(limit)
            .AsNoTracking()
            .ToListAsync(ct);

        return [.. rows.Select(row => row.ToFact())];
    }

    /// <summary>The latest facts of some kinds about one thing, newest first.</summary>
    public async Task<IReadOnlyList<Fact>> Latest(
        Guid subjectId, IReadOnlyCollection<string> kinds, int limit, CancellationToken ct)
    {
        var rows = await db.Set<FactRow>()
            .Where(row => row.SubjectId == subjectId && kinds.Contains(row.Kind))
            .OrderByDescending(row => row.Position)
            .Take(limit)
            .AsNoTracking()
            .ToListAsync(ct);

        return [.. rows.Select(row => row.ToFact())];
    }

    // On PostgreSQL a transaction that is still running may yet add facts with a smaller number: nothing at or above
    // the oldest running one is read, so that a reader never passes a fact that appears late.
    private IQueryable<FactRow> Settled() => db.IsPostgres
        ? db.Set<FactRow>().FromSql(
            $"SELECT * FROM facts WHERE tx < pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
        : db.Set<FactRow>();
}
