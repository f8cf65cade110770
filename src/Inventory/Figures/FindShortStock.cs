using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.List;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Figures;

/// <summary>Counts the SKUs that are out or low, and names the first of them.</summary>
internal sealed class FindShortStock(AppDb db, IStockFigures figures) : IShortStock
{
    public async Task<ShortStock> Now(int names, CancellationToken ct)
    {
        var counts = await figures.Now(ct);
        var none = StockRows.All(db).Where(row => row.Remaining <= 0);
        var few = StockRows.All(db).Where(row => row.Remaining > 0 && row.Remaining <= row.LowAt);
        return new(
            counts.Out,
            counts.Out == 0 ? [] : await First(none, names, ct),
            counts.Low,
            counts.Low == 0 ? [] : await First(few, names, ct));
    }

    private static Task<List<string>> First(IQueryable<StockRow> rows, int names, CancellationToken ct) =>
        rows.Select(row => row.Sku).OrderBy(sku => sku).Take(names).ToListAsync(ct);
}
