using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.List;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Figures;

/// <summary>Counts the SKUs that are low or out.</summary>
internal sealed class CountStock(AppDb db) : IStockFigures
{
    public async Task<StockFigures> Now(CancellationToken ct)
    {
        var rows = StockRows.All(db);
        var found = await rows
            .GroupBy(row => 1)
            .Select(all => new StockFigures(
                all.Count(),
                all.Count(row => row.Remaining > 0 && row.Remaining <= row.LowAt),
                all.Count(row => row.Remaining <= 0)))
            .FirstOrDefaultAsync(ct);
        return found ?? new(0, 0, 0);
    }
}
