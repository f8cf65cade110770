using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.List;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Show;

/// <summary>The SKU that this request shows, with its ledger.</summary>
internal sealed class ShownSku(AppDb db, StockList list, IWaitingForStock waiting)
{
    public const int MaxMovements = 100;

    private StockRow? row;

    public StockRow Row => row ?? throw new InvalidOperationException("The page has not loaded the SKU.");

    /// <summary>The latest first.</summary>
    public IReadOnlyList<Movement> Movements { get; private set; } = [];

    public WaitingUnits? Wanted { get; private set; }

    /// <summary>False when there is no such SKU.</summary>
    public async Task<bool> Load(string sku, CancellationToken ct)
    {
        if ((row = await list.One(sku, ct)) is null)
        {
            return false;
        }

        Movements = await db.Set<Movement>().AsNoTracking()
            .Where(own => own.Sku == sku)
            .OrderByDescending(own => own.Id)
            .Take(MaxMovements)
            .ToListAsync(ct);
        Wanted = (await waiting.BySku(ct)).GetValueOrDefault(sku);
        return true;
    }
}
