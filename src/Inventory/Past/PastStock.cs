using CreatorFlow.Inventory.Levels;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Past;

/// <summary>
/// A SKU's stock as it was at an instant: what is there now, less what the ledger says moved since then, and the same
/// of what is reserved.
/// </summary>
internal sealed class PastStock(AppDb db)
{
    private const int MaxMovements = 100;

    /// <summary>Null when there is no such SKU.</summary>
    public async Task<PastOfStock?> Run(string sku, DateTimeOffset at, CancellationToken ct)
    {
        if (await db.Set<Sku>().AsNoTracking().FirstOrDefaultAsync(own => own.Code == sku, ct) is not { } known)
        {
            return null;
        }

        var movements = await db.Set<Movement>().AsNoTracking().Where(own => own.Sku == sku)
            .OrderByDescending(own => own.Id).Take(MaxMovements).ToListAsync(ct);

        if (at < known.CreatedAt)
        {
            return new(known.Code, known.Title, known.CreatedAt, null, movements);
        }

        var now = await db.Set<StockLevel>().AsNoTracking().Where(own => own.Sku == sku).ToListAsync(ct);
        var moved = await db.Set<Movement>().Where(own => own.Sku == sku && own.At > at)
            .GroupBy(own => own.Location).Select(own => new { own.Key, Units = own.Sum(each => each.Quantity) })
            .ToDictionaryAsync(own => own.Key, own => own.Units, ct);
        var kept = await db.Set<ReservedMove>().Where(own => own.Sku == sku && own.At > at)
            .GroupBy(own => own.Location).Select(own => new { own.Key, Units = own.Sum(each => each.Units) })
            .ToDictionaryAsync(own => own.Key, own => own.Units, ct);
        var levels = now.OrderBy(own => own.Location, StringComparer.Ordinal).Select(own => new LevelThen(
            own.Location, own.OnHand - moved.GetValueOrDefault(own.Location),
            own.Reserved - kept.GetValueOrDefault(own.Location))).ToList();
        return new(known.Code, known.Title, known.CreatedAt, levels, movements);
    }
}

/// <summary>A SKU, and how its stock was.</summary>
/// <param name="Then">By location; null when the SKU was not known yet.</param>
/// <param name="Movements">What moved latest, also later, the latest first.</param>
internal sealed record PastOfStock(
    string Sku, string Title, DateTimeOffset KnownSince, IReadOnlyList<LevelThen>? Then,
    IReadOnlyList<Movement> Movements);

/// <summary>How much was at a location.</summary>
internal sealed record LevelThen(string Location, int OnHand, int Reserved)
{
    /// <summary>Neither reserved nor gone.</summary>
    public int Free => OnHand - Reserved;
}
