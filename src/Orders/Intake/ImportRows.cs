using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Intake;

/// <summary>Files with orders, to look at and to change.</summary>
internal sealed class ImportRows(AppDb db)
{
    public const int RowsPerPage = 100;
    public const int MaxRows = 500;

    private const int MaxShown = 20;

    /// <summary>The latest, newest first.</summary>
    public async Task<IReadOnlyList<OrderImport>> Latest(CancellationToken ct) =>
        await db.Set<OrderImport>().AsNoTracking().OrderByDescending(own => own.Id).Take(MaxShown).ToListAsync(ct);

    public Task<OrderImport?> Find(Guid id, CancellationToken ct) =>
        db.Set<OrderImport>().AsNoTracking().FirstOrDefaultAsync(own => own.Id == id, ct);

    /// <summary>
    /// Loads one for a change, in the open transaction; null when there is none. On PostgreSQL its row is locked first.
    /// </summary>
    public async Task<OrderImport?> ForChange(Guid id, CancellationToken ct)
    {
        if (db.IsPostgres)
        {
            await db.Database.ExecuteSqlAsync(
                $"SELECT 1 FROM order_imports WHERE workspace_id = {db.Scope.Id} AND id = {id} FOR UPDATE", ct);
        }

        return await db.Set<OrderImport>().FirstOrDefaultAsync(own => own.Id == id, ct);
    }

    /// <summary>The first rows of the file as they are.</summary>
    public async Task<IReadOnlyList<ImportRow>> Sample(Guid id, int limit, CancellationToken ct) =>
        await db.Set<ImportRow>().AsNoTracking().Where(row => row.ImportId == id)
            .OrderBy(row => row.Line).Take(limit).ToListAsync(ct);

    /// <summary>The orders of the file after a line, each by its first row.</summary>
    /// <param name="only">Those of this result; null for all.</param>
    public async Task<IReadOnlyList<ImportRow>> Orders(
        Guid id, ImportResult? only, int after, int limit, CancellationToken ct) =>
        await db.Set<ImportRow>().AsNoTracking()
            .Where(row => row.ImportId == id && row.Line == row.First && row.Line > after
                && (only == null || row.Result == only))
            .OrderBy(row => row.Line).Take(limit).ToListAsync(ct);
}
