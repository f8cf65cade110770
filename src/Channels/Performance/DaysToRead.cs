using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Performance;

/// <summary>The days of a shop of which there are figures, the oldest first, and whether anything was sold.</summary>
internal sealed class DaysToRead(AppDb db)
{
    public async Task<IReadOnlyList<(DateOnly Day, bool Sold)>> Of(
        Guid shopId, FiguresSpan span, CancellationToken ct) =>
    [
        .. (await db.Set<ShopDay>().AsNoTracking()
            .Where(row => row.ShopId == shopId && row.Day >= span.From && row.Day < span.Before)
            .OrderBy(row => row.Day)
            .Select(row => new { row.Day, row.GmvMinor, row.Orders, row.Units })
            .ToListAsync(ct))
            .Select(row => (row.Day, new ToldSales(row.GmvMinor, row.Orders, row.Units).IsSome)),
    ];
}
