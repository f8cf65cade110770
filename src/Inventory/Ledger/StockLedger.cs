using System.Runtime.CompilerServices;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Move;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Ledger;

/// <summary>Everything that moved units, the latest first.</summary>
internal sealed class StockLedger(AppDb db)
{
    public const int RowsPerPage = 50;

    private const int RowsPerRead = 1_000;

    /// <summary>The page after the filter's <c>Before</c>.</summary>
    public async Task<IReadOnlyList<LedgerRow>> Page(LedgerFilter filter, int limit, CancellationToken ct)
    {
        var rows = await Matching(filter)
            .OrderByDescending(movement => movement.Id)
            .Take(limit)
            .GroupJoin(
                db.Set<Sku>().AsNoTracking(), movement => movement.Sku, sku => sku.Code,
                (movement, skus) => new { movement, skus })
            .SelectMany(
                own => own.skus.DefaultIfEmpty(),
                (own, sku) => new
                {
                    own.movement,
                    Title = sku!.Title,
                    IsUndone = db.Set<Movement>().Any(other => other.UndoesId == own.movement.Id),
                })
            .OrderByDescending(own => own.movement.Id)
            .ToListAsync(ct);
        return [.. rows.Select(own => new LedgerRow(own.movement, own.Title ?? "", own.IsUndone))];
    }

    public Task<int> Count(LedgerFilter filter, CancellationToken ct) =>
        Matching(filter with { Before = null }).CountAsync(ct);

    /// <summary>All that match, one after the other, read in pages.</summary>
    public async IAsyncEnumerable<LedgerRow> Stream(
        LedgerFilter filter, [EnumeratorCancellation] CancellationToken ct)
    {
        IReadOnlyList<LedgerRow> page;

        do
        {
            page = await Page(filter, RowsPerRead, ct);

            foreach (var row in page)
            {
                yield return row;
            }

            filter = page.Count == 0 ? filter : filter with { Before = page[^1].Movement.Id };
        }
        while (page.Count == RowsPerRead);
    }

    private IQueryable<Movement> Matching(LedgerFilter filter)
    {
        var rows = db.Set<Movement>().AsNoTracking();

        if (filter.Sku.Length > 0)
        {
            var part = Part(filter.Sku);
            rows = db.IsPostgres
                ? rows.Where(own => EF.Functions.ILike(own.Sku, part, @"\"))
                : rows.Where(own => EF.Functions.Like(own.Sku, part, @"\"));
        }

        if (filter.Who.Length > 0)
        {
            var part = Part(filter.Who);
            rows = db.IsPostgres
                ? rows.Where(own => EF.Functions.ILike(own.ByName, part, @"\"))
                : rows.Where(own => EF.Functions.Like(own.ByName, part, @"\"));
        }

        return Within(rows, filter);
    }

    private static IQueryable<Movement> Within(IQueryable<Movement> rows, LedgerFilter filter)
    {
        var (kind, cause, reference, before) = (filter.Kind, filter.Cause, filter.Reference, filter.Before);
        var since = Start(filter.Since);
        var until = Start(filter.Until?.AddDays(1));
        rows = kind is null ? rows : rows.Where(own => own.Kind == kind);
        rows = cause is null ? rows : rows.Where(own => own.Cause == cause);
        rows = reference is null ? rows : rows.Where(own => own.ReferenceId == reference);
        rows = since is null ? rows : rows.Where(own => own.At >= since);
        rows = until is null ? rows : rows.Where(own => own.At < until);
        return before is { } id ? rows.Where(own => own.Id < id) : rows;
    }

    private static DateTimeOffset? Start(DateOnly? day) =>
        day is { } own ? new DateTimeOffset(own.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : null;

    private static string Part(string text) =>
        $"%{text.Replace(@"\", @"\\", StringComparison.Ordinal).Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal)}%";
}

/// <summary>A movement as it is listed.</summary>
/// <param name="Title">The product's name.</param>
/// <param name="IsUndone">Another movement took it back.</param>
internal sealed record LedgerRow(Movement Movement, string Title, bool IsUndone)
{
    public bool CanUndo => !IsUndone && Movement.ReferenceId is not null && UndoMove.Kinds.Contains(Movement.Kind);
}
