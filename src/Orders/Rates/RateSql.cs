using System.Data.Common;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Figures;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;

namespace CreatorFlow.Orders.Rates;

/// <summary>Counts by shop and day, which the object mapper cannot say for both databases.</summary>
internal static class RateSql
{
    /// <summary>An order is placed at most so long before its clocks end; bounds what is read.</summary>
    private static readonly TimeSpan LongestOrder = TimeSpan.FromDays(75);

    // What was under way before it was connected, and whose scans nobody knows, says nothing.
    private const string Ours = "o.status <> 'Cancelled' AND NOT o.fulfilled_by_channel";

    private const string Scans = "NOT (o.status IN ('InTransit', 'Delivered') AND o.scanned_at IS NULL)";

    private const string Deliveries = "NOT (o.status = 'Delivered' AND o.delivered_at IS NULL)";

    /// <param name="shop">Null for all shops.</param>
    public static async Task<IReadOnlyList<DayOfShop>> Days(
        AppDb db, RateKind kind, Guid? shop, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var (day, hit, judged) = kind switch
        {
            RateKind.LateDispatch => (
                "o.dispatch_by", "o.scanned_at IS NULL OR o.scanned_at > o.dispatch_by", $"{Ours} AND {Scans}"),
            RateKind.SellerFault => ("o.placed_at", "o.seller_fault", "NOT o.fulfilled_by_channel"),
            _ => ("o.deliver_by", "o.delivered_at <= o.deliver_by", $"{Ours} AND {Deliveries}"),
        };
        var bucket = db.IsPostgres
            ? $"CAST(FLOOR(EXTRACT(EPOCH FROM {day} - @from) / 86400) AS bigint)"
            : $"({day} - @from) / 86400000";

        await using var command = await db.Command(
            $"""
             SELECT o.shop_id, {bucket} AS day, COUNT(*), CAST(SUM(CASE WHEN {hit} THEN 1 ELSE 0 END) AS bigint)
             FROM orders o
             WHERE o.workspace_id = @w AND o.shop_id {(shop is null ? "<>" : "=")} @shop AND o.placed_at >= @placed
               AND {day} >= @from AND {day} < @to AND {judged}
             GROUP BY 1, 2 ORDER BY 1, 2
             """,
            [
                ("w", db.Stored(db.Scope.Id)), ("from", db.Stored(from)), ("to", db.Stored(to)),
                ("placed", db.Stored(from - LongestOrder)), ("shop", db.Stored(shop ?? Order.NoShop)),
            ],
            ct);
        return await CourseSql.Read(db, command, row => RowOf(db, row), ct);
    }

    private static DayOfShop RowOf(AppDb db, DbDataReader row) => new(
        db.IsPostgres ? row.GetGuid(0) : new Guid(row.GetFieldValue<byte[]>(0), true),
        (int)row.GetInt64(1),
        new((int)row.GetInt64(3), (int)row.GetInt64(2)));
}

/// <summary>The orders of a shop on one day.</summary>
/// <param name="Day">From the first day, which is 0.</param>
internal sealed record DayOfShop(Guid ShopId, int Day, RateCount Count);
