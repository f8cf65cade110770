using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Attribution;

/// <summary>Orders that creators brought and that are not here, the latest first.</summary>
internal sealed class BroughtOrderList(AppDb db)
{
    public const int RowsPerPage = 50;

    public Task<int> Count(CancellationToken ct) => Waiting(db).CountAsync(ct);

    public async Task<IReadOnlyList<BroughtOrder>> Rows(int skip, int take, CancellationToken ct) =>
        await Waiting(db).AsNoTracking()
            .OrderByDescending(row => row.PlacedAt).ThenBy(row => row.ShopId).ThenBy(row => row.Number)
            .Skip(skip).Take(take).ToListAsync(ct);

    internal static IQueryable<BroughtOrder> Waiting(AppDb db) =>
        db.Set<BroughtOrder>().Where(row => row.OrderId == null);
}
