using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Checks;

/// <summary>On hand is the sum of the SKU's movements.</summary>
internal sealed class LedgerSumsToLevels : ICheck
{
    public string Name => "ledger sums to levels";

    public async Task<IReadOnlyList<string>> Findings(AppDb db, CancellationToken ct)
    {
        var sums = (await db.Set<Movement>()
                .GroupBy(own => new { own.WorkspaceId, own.Sku, own.Location })
                .Select(same => new { same.Key, Sum = same.Sum(own => own.Quantity) }).ToListAsync(ct))
            .ToDictionary(own => (own.Key.WorkspaceId, own.Key.Sku, own.Key.Location), own => own.Sum);
        var levels = await db.Set<StockLevel>().AsNoTracking().ToListAsync(ct);

        return [.. levels
            .Select(level =>
                (Level: level, Sum: sums.GetValueOrDefault((level.WorkspaceId, level.Sku, level.Location))))
            .Where(own => own.Sum != own.Level.OnHand)
            .Take(CheckLimits.MaxFindings)
            .Select(own => $"{own.Level.Sku} at {own.Level.Location}: on hand {own.Level.OnHand}, ledger {own.Sum}")];
    }
}
