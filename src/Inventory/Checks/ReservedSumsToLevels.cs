using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Past;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Checks;

/// <summary>Reserved of each level is the sum of what was written down as kept and given back.</summary>
internal sealed class ReservedSumsToLevels : ICheck
{
    public string Name => "reserved sums to levels";

    public async Task<IReadOnlyList<string>> Findings(AppDb db, CancellationToken ct)
    {
        var sums = (await db.Set<ReservedMove>()
                .GroupBy(own => new { own.WorkspaceId, own.Sku, own.Location })
                .Select(same => new { same.Key, Sum = same.Sum(own => own.Units) }).ToListAsync(ct))
            .ToDictionary(own => (own.Key.WorkspaceId, own.Key.Sku, own.Key.Location), own => own.Sum);
        var levels = await db.Set<StockLevel>().AsNoTracking().ToListAsync(ct);
        return
        [
            .. levels
                .Select(level => (
                    Level: level, Sum: sums.GetValueOrDefault((level.WorkspaceId, level.Sku, level.Location))))
                .Where(own => own.Sum != own.Level.Reserved)
                .Select(own => $"{own.Level.Sku}: reserved {own.Level.Reserved}, written down {own.Sum}")
                .Take(CheckLimits.MaxFindings),
        ];
    }
}
