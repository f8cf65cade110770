using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.List;

/// <summary>
/// Every SKU with its stock over all locations, in one statement that lists compose upon. Of a bundle, on hand is how
/// many could be packed from what its components have left.
/// </summary>
internal static class StockRows
{
    public static IQueryable<StockRow> All(AppDb db) => Rows(db, []);

    /// <summary>Those of these SKUs that there are; asks for no other levels.</summary>
    public static IQueryable<StockRow> Of(AppDb db, IReadOnlyCollection<string> skus) => Rows(db, skus);

    private static IQueryable<StockRow> Rows(AppDb db, IReadOnlyCollection<string> skus)
    {
        object[] values = [db.Stored(db.Scope.Id), .. skus];
        var names = string.Join(", ", skus.Select((_, i) => $"{{{i + 1}}}"));
        var sql = skus.Count == 0
            ? Sql("", "")
            : Sql(
                $"AND s.code IN ({names})",
                $$"""
                AND (l.sku IN ({{names}}) OR l.sku IN (
                    SELECT component FROM bundle_parts WHERE workspace_id = {0} AND bundle IN ({{names}})))
                """);
        return db.Set<StockRow>().FromSqlRaw(sql, values).AsNoTracking();
    }

    private static string Sql(string whichSkus, string whichLevels) =>
        $$"""
        SELECT s.workspace_id, s.code AS sku, s.title, s.price_minor, s.currency, s.buffer, s.low_at, s.created_at,
            b.bundle IS NOT NULL AS is_bundle,
            CAST(COALESCE(o.on_hand, b.units, 0) AS integer) AS on_hand,
            CAST(COALESCE(o.reserved, 0) AS integer) AS reserved,
            CAST(COALESCE(o.withheld, 0) + COALESCE(a.quantity, 0) AS integer) AS withheld,
            CAST(COALESCE(o.on_hand - o.reserved - o.withheld, b.units, 0) - COALESCE(a.quantity, 0) - s.buffer
                AS integer) AS remaining,
            CAST(CASE WHEN s.shortage = 'Hold' OR COALESCE(d.units, 0) >= s.promise_limit THEN 0
                ELSE s.promise_limit - COALESCE(d.units, 0) END AS integer) AS room
        FROM skus s
        LEFT JOIN ({{Sums(whichLevels)}}) o ON o.sku = s.code
        LEFT JOIN set_aside a ON a.workspace_id = s.workspace_id AND a.sku = s.code
        LEFT JOIN (
            SELECT sku, SUM(quantity) AS units FROM promised_units WHERE workspace_id = {0} GROUP BY sku
        ) d ON d.sku = s.code
        LEFT JOIN ({{Bundles(whichLevels)}}) b ON b.bundle = s.code
        WHERE s.workspace_id = {0} {{whichSkus}}
        """;

    private static string Sums(string whichLevels) =>
        $$"""
        SELECT l.sku, SUM(l.on_hand) AS on_hand, SUM(l.reserved) AS reserved,
            SUM(CASE WHEN p.code IS NULL OR p.sells THEN 0 ELSE l.on_hand - l.reserved END) AS withheld
        FROM stock_levels l LEFT JOIN locations p ON p.workspace_id = l.workspace_id AND p.code = l.location
        WHERE l.workspace_id = {0} {{whichLevels}}
        GROUP BY l.sku
        """;

    private static string Bundles(string whichLevels) =>
        $$"""
        SELECT bundle, MIN(CASE WHEN remaining <= 0 THEN 0 ELSE remaining / quantity END) AS units
        FROM (
            SELECT g.bundle, g.quantity,
                COALESCE(o.on_hand - o.reserved - o.withheld, 0) - COALESCE(a.quantity, 0) - c.buffer AS remaining
            FROM bundle_parts g
            JOIN skus c ON c.workspace_id = g.workspace_id AND c.code = g.component
            LEFT JOIN ({{Sums(whichLevels)}}) o ON o.sku = g.component
            LEFT JOIN set_aside a ON a.workspace_id = g.workspace_id AND a.sku = g.component
            WHERE g.workspace_id = {0}) parts
        GROUP BY bundle
        """;
}

/// <summary>A SKU with its stock.</summary>
internal sealed record StockRow : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public string Sku { get; init; } = "";

    public string Title { get; init; } = "";

    public long PriceMinor { get; init; }

    public string Currency { get; init; } = "";

    public int OnHand { get; init; }

    public int Reserved { get; init; }

    /// <summary>Free, and not for sale: at a location that sells nothing, or set aside for an order.</summary>
    public int Withheld { get; init; }

    public int Buffer { get; init; }

    public int LowAt { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public bool IsBundle { get; init; }

    /// <summary>On hand - reserved - withheld - buffer; below 0 when the buffer is larger than what is free.</summary>
    public int Remaining { get; init; }

    /// <summary>Units that may be promised beyond what is there, by the rule of the SKU.</summary>
    public int Room { get; init; }

    /// <summary>What channels may offer; never below 0.</summary>
    public int Available => Math.Max(0, Remaining) + Room;

    public bool IsOut => Remaining <= 0;

    public bool IsLow => !IsOut && Remaining <= LowAt;
}
