using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Settlements;

/// <summary>How many lines of statements are given to no order.</summary>
internal sealed record MatchCounts(int NoOrder, int UnknownOrder);

/// <summary>The lines of statements and whose they are.</summary>
internal sealed class SettlementList(AppDb db)
{
    public const int RowsPerPage = 50;

    /// <summary>The lines of orders, nearly all, are not read: the index finds the others by their state.</summary>
    public async Task<MatchCounts> Counts(CancellationToken ct)
    {
        var counts = await Unmatched(db).GroupBy(line => line.State)
            .Select(same => new { same.Key, Count = same.Count() })
            .ToDictionaryAsync(same => same.Key, same => same.Count, ct);
        return new(counts.GetValueOrDefault(MatchState.NoOrder), counts.GetValueOrDefault(MatchState.UnknownOrder));
    }

    /// <summary>The lines that are given to no order.</summary>
    internal static IQueryable<SettledLine> Unmatched(AppDb db) => db.Set<SettledLine>()
        .Where(line => line.State == MatchState.NoOrder || line.State == MatchState.UnknownOrder);

    /// <summary>Lines in one state, the latest first.</summary>
    public async Task<IReadOnlyList<SettledLine>> In(MatchState state, int skip, int take, CancellationToken ct) =>
        await db.Set<SettledLine>().AsNoTracking()
            .Where(line => line.State == state)
            .OrderByDescending(line => line.SettledAt).ThenBy(line => line.StatementId).ThenBy(line => line.Line)
            .Skip(skip).Take(take).ToListAsync(ct);

    /// <summary>The orders of some lines of a statement, by line.</summary>
    public async Task<IReadOnlyDictionary<int, Guid>> OrdersIn(
        Guid statementId, int afterLine, int upTo, CancellationToken ct) =>
        await db.Set<SettledLine>()
            .Where(line => line.StatementId == statementId && line.Line > afterLine && line.Line <= upTo
                && line.OrderId != null)
            .ToDictionaryAsync(line => line.Line, line => line.OrderId!.Value, ct);
}
