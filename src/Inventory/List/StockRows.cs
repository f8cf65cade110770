using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.List;

/// <summary>
/// Every SKU with its stock over all locations. Of a bundle, on hand is how many could be packed from its components.
/// </summary>
internal static class StockRows
{
    public static IQueryable<StockRow> All(AppDb db) => Rows(db, db.Set<StockLevel>().AsNoTracking());

    /// <summary>Those of these SKUs that there are; asks for no other levels.</summary>
    public static IQueryable<StockRow> Of(AppDb db, IReadOnlyCollection<string> skus) =>
        Rows(
            db,
            db.Set<StockLevel>().AsNoTracking().Where(level => skus.Contains(level.Sku)
                || db.Set<BundlePart>().Any(part => skus.Contains(part.Bundle) && part.Component == level.Sku)))
            .Where(row => skus.Contains(row.Sku));

    private static IQueryable<StockRow> Rows(AppDb db, IQueryable<StockLevel> levels)
    {
        var sums = Sums(db, levels);
        return
            from sku in db.Set<Sku>().AsNoTracking()
            join sum in sums on sku.Code equals sum.Sku into ofSku
            from own in ofSku.DefaultIfEmpty()
            join made in Bundles(db, sums) on sku.Code equals made.Bundle into ofParts
            from bundle in ofParts.DefaultIfEmpty()
            select new StockRow
            {
                Sku = sku.Code,
                Title = sku.Title,
                PriceMinor = sku.PriceMinor,
                Currency = sku.Currency,
                OnHand = own != null ? own.OnHand : bundle != null ? bundle.Units : 0,
                Reserved = own != null ? own.Reserved : 0,
                Withheld = own != null ? own.Withheld : 0,
                Buffer = sku.Buffer,
                LowAt = sku.LowAt,
                CreatedAt = sku.CreatedAt,
                IsBundle = bundle != null,
                Left = (own != null ? own.OnHand - own.Reserved - own.Withheld
                    : bundle != null ? bundle.Units : 0) - sku.Buffer,
            };
    }

    private static IQueryable<SkuSum> Sums(AppDb db, IQueryable<StockLevel> levels) =>
        from level in levels
        join location in db.Set<Location>() on level.Location equals location.Code into places
        from place in places.DefaultIfEmpty()
        join set in db.Set<UnitsAside>() on new { level.Sku, level.Location }
            equals new { set.Sku, Location = StockLevel.MainLocation } into sets
        from aside in sets.DefaultIfEmpty()
        group new
        {
            level.OnHand,
            level.Reserved,
            Withheld = (place == null || place.Sells ? 0 : level.OnHand - level.Reserved)
                + (aside == null ? 0 : aside.Quantity),
        }
        by level.Sku into same
        select new SkuSum
        {
            Sku = same.Key,
            OnHand = same.Sum(level => level.OnHand),
            Reserved = same.Sum(level => level.Reserved),
            Withheld = same.Sum(level => level.Withheld),
        };

    private static IQueryable<BundleSum> Bundles(AppDb db, IQueryable<SkuSum> sums) =>
        from part in db.Set<BundlePart>().AsNoTracking()
        join sku in db.Set<Sku>() on part.Component equals sku.Code
        join sum in sums on part.Component equals sum.Sku into ofSku
        from own in ofSku.DefaultIfEmpty()
        group new
        {
            part.Quantity,
            Left = (own == null ? 0 : own.OnHand - own.Reserved - own.Withheld) - sku.Buffer,
        }
        by part.Bundle into same
        select new BundleSum
        {
            Bundle = same.Key,
            Units = same.Min(part => part.Left <= 0 ? 0 : part.Left / part.Quantity),
        };

    private sealed class SkuSum
    {
        public string Sku { get; init; } = "";

        public int OnHand { get; init; }

        public int Reserved { get; init; }

        public int Withheld { get; init; }
    }

    private sealed class BundleSum
    {
        public string Bundle { get; init; } = "";

        public int Units { get; init; }
    }
}

/// <summary>A SKU with its stock.</summary>
internal sealed record StockRow
{
    public string Sku { get; init; } = "";

    public string Title { get; init; } = "";

    public long PriceMinor { get; init; }

    public string Currency { get; init; } = "";

    public int OnHand { get; init; }

    public int Reserved { get; init; }

    /// <summary>Free, and not for sale: at a location that does not sell, or set aside for an order that waits.</summary>
    public int Withheld { get; init; }

    public int Buffer { get; init; }

    public int LowAt { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public bool IsBundle { get; init; }

    /// <summary>On hand - reserved - withheld - buffer; below 0 when the buffer is larger than what is free.</summary>
    public int Left { get; init; }

    /// <summary>What channels may offer of what is there; never below 0.</summary>
    public int Available => Math.Max(0, Left);

    public bool IsOut => Available == 0;

    public bool IsLow => !IsOut && Available <= LowAt;
}
