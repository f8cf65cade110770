using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform.Checks;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Checks;

/// <summary>Reserved is the sum of open reservations, and never more than on hand.</summary>
internal sealed class ReservedEqualsReservations : ICheck
{
    public string Name => "reserved equals open reservations";

    public async Task<IReadOnlyList<string>> Findings(AppDb db, CancellationToken ct)
    {
        var sums = (await db.Set<Reservation>()
                .GroupBy(own => new { own.WorkspaceId, own.Sku, own.Location })
                .Select(same => new { same.Key, Sum = same.Sum(own => own.Quantity) }).ToListAsync(ct))
            .ToDictionary(own => (own.Key.WorkspaceId, own.Key.Sku, own.Key.Location), own => own.Sum);
        var levels = await db.Set<StockLevel>().AsNoTracking().ToListAsync(ct);
        var known = levels.Select(level => (level.WorkspaceId, level.Sku, level.Location)).ToHashSet();

        var wrong = levels
            .Select(level =>
                (Level: level, Sum: sums.GetValueOrDefault((level.WorkspaceId, level.Sku, level.Location))))
            .Where(own => own.Sum != own.Level.Reserved
                || own.Level.Reserved > own.Level.OnHand
                || own.Level.Reserved < 0)
            .Select(own => $"{own.Level.Sku}: reserved {own.Level.Reserved}, reservations {own.Sum}, "
                + $"on hand {own.Level.OnHand}");
        var orphans = sums.Keys.Where(key => !known.Contains(key))
            .Select(key => $"{key.Sku}: reservations without a level");

        return [.. wrong.Concat(orphans).Take(CheckLimits.MaxFindings)];
    }
}
