using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Bulk;

/// <summary>Bulk operations and their results, to look at.</summary>
internal sealed class BulkList(AppDb db)
{
    public const int MaxShown = 50;
    public const int ResultsPerPage = 100;
    public const int MaxResults = 500;

    /// <summary>The latest, newest first.</summary>
    public async Task<IReadOnlyList<BulkOperation>> Latest(CancellationToken ct) =>
        await db.Set<BulkOperation>().AsNoTracking().OrderByDescending(own => own.Id).Take(MaxShown).ToListAsync(ct);

    public Task<BulkOperation?> Find(Guid id, CancellationToken ct) =>
        db.Set<BulkOperation>().AsNoTracking().FirstOrDefaultAsync(own => own.Id == id, ct);

    /// <summary>The operation that undoes it; null when there is none.</summary>
    public Task<BulkOperation?> UndoOf(Guid id, CancellationToken ct) =>
        db.Set<BulkOperation>().AsNoTracking().FirstOrDefaultAsync(own => own.UndoesId == id, ct);

    /// <summary>The results after a position, in the order of work.</summary>
    /// <param name="only">Those of this result; null for all.</param>
    public async Task<IReadOnlyList<BulkOutcome>> Results(
        Guid id, BulkResult? only, int after, int limit, CancellationToken ct)
    {
        var members = db.Set<BulkMember>().AsNoTracking()
            .Where(member => member.BulkId == id && member.Position > after);

        if (only is { } result)
        {
            members = members.Where(member => member.Result == result);
        }

        var rows = await members.OrderBy(member => member.Position).Take(limit).ToListAsync(ct);
        var ids = rows.Select(row => row.OrderId).ToList();
        var numbers = await db.Set<Order>().Where(order => ids.Contains(order.Id))
            .ToDictionaryAsync(order => order.Id, order => order.Number, ct);
        return [.. rows.Select(row => new BulkOutcome(
            row.Position, row.OrderId, numbers.GetValueOrDefault(row.OrderId), row.Result, ProblemOf(row)))];
    }

    // The detail is told by the words of the code; the code alone where there are none.
    private static Problem? ProblemOf(BulkMember member)
    {
        if (member.Problem is null)
        {
            return null;
        }

        var kept = Reason.FromJson(member.Problem);
        return new(kept.Code, ProblemKind.Conflict, kept.Code) { Facts = kept.Facts };
    }
}

/// <summary>What became of one order.</summary>
/// <param name="Number">Null when there is no such order.</param>
internal sealed record BulkOutcome(int Position, Guid OrderId, string? Number, BulkResult Result, Problem? Problem);
