using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.List;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Inventory.Transfers;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Show;

/// <summary>A location with what lies there of one SKU.</summary>
internal sealed record ShelfRow(string Code, string Name, bool Sells, int OnHand, int Reserved);

/// <summary>A part of a bundle, with how many bundles its units would do for.</summary>
internal sealed record PartRow(string Sku, string Title, int Quantity, int Available);

/// <summary>What was promised of a SKU beyond what is there.</summary>
/// <param name="Aside">Units set aside for an order that waits, and which one; null when none are.</param>
internal sealed record PromisedRow(
    ShortageRule Rule, int Limit, DateTimeOffset? ExpectedAt, int Waiting, int Owed, UnitsAside? Aside);

/// <summary>Where the units of a SKU are, what it is made of, and what is promised of it.</summary>
internal sealed class SkuShelves(AppDb db, TransferList transfers)
{
    /// <summary>Every open location, also those where nothing lies, as orders ask them.</summary>
    public async Task<IReadOnlyList<ShelfRow>> At(string sku, CancellationToken ct)
    {
        var levels = await db.Set<StockLevel>().AsNoTracking().Where(level => level.Sku == sku)
            .ToDictionaryAsync(level => level.Location, ct);
        return
        [
            .. (await LocationRows.All(db, ct)).Where(own => own.Active).Select(own => new ShelfRow(
                own.Code, own.Name, own.Sells, levels.GetValueOrDefault(own.Code)?.OnHand ?? 0,
                levels.GetValueOrDefault(own.Code)?.Reserved ?? 0)),
        ];
    }

    /// <summary>Units on their way between locations.</summary>
    public Task<int> UnderWay(string sku, CancellationToken ct) => transfers.UnderWay(sku, ct);

    /// <summary>What goes into one of it; nothing when it is no bundle.</summary>
    public async Task<IReadOnlyList<PartRow>> Parts(string sku, CancellationToken ct)
    {
        var parts = (await Recipes.Of(db, [sku], ct)).GetValueOrDefault(sku, []);

        if (parts.Count == 0)
        {
            return [];
        }

        var rows = await StockRows.Of(db, [.. parts.Select(part => part.Sku)])
            .ToDictionaryAsync(row => row.Sku, StringComparer.Ordinal, ct);
        return
        [
            .. parts.Select(part => new PartRow(
                part.Sku, rows[part.Sku].Title, part.Quantity, Math.Max(0, rows[part.Sku].Remaining))),
        ];
    }

    /// <summary>The bundles that it goes into.</summary>
    public Task<IReadOnlyList<string>> Within(string sku, CancellationToken ct) => Recipes.With(db, [sku], ct);

    public async Task<PromisedRow?> Promised(string code, CancellationToken ct)
    {
        if (await db.Set<Sku>().AsNoTracking().FirstOrDefaultAsync(own => own.Code == code, ct) is not { } sku)
        {
            return null;
        }

        var units = await db.Set<PromisedUnits>().AsNoTracking().Where(own => own.Sku == code).ToListAsync(ct);
        var aside = await db.Set<UnitsAside>().AsNoTracking().FirstOrDefaultAsync(own => own.Sku == code, ct);
        return new(
            sku.Shortage, sku.PromiseLimit, sku.ExpectedAt,
            units.Where(own => own.State == PromiseState.Waiting).Sum(own => own.Quantity),
            units.Where(own => own.State != PromiseState.Waiting).Sum(own => own.Quantity), aside);
    }
}
