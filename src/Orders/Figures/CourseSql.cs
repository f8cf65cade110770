using System.Data.Common;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Figures;

/// <summary>
/// What the object mapper cannot say for both databases: grouping by full hours, and a join that begins with the orders
/// of the span instead of the lines of all orders.
/// </summary>
internal static class CourseSql
{
    private const string Sales =
        "SUM(CASE WHEN o.not_a_sale OR o.status = 'Cancelled' THEN 0 ELSE o.total_minor END)";

    private const string Span = "o.workspace_id = @w AND o.placed_at >= @from AND o.placed_at < @to";

    public static Task<DbCommand> Hours(AppDb db, DateTimeOffset from, DateTimeOffset to, CancellationToken ct)
    {
        var hour = db.IsPostgres
            ? "CAST(FLOOR(EXTRACT(EPOCH FROM o.placed_at - @from) / 3600) AS bigint)"
            : "(o.placed_at - @from) / 3600000";

        return db.Command(
            $"""
             SELECT {hour} AS hour, o.currency, COUNT(*), CAST({Sales} AS bigint)
             FROM orders o WHERE {Span} GROUP BY 1, 2 ORDER BY 1, 2
             """,
            ValuesOf(db, from, to),
            ct);
    }

    // SQLite joins in the order in which a CROSS JOIN is written.
    public static Task<DbCommand> TopProducts(
        AppDb db, DateTimeOffset from, DateTimeOffset to, int limit, CancellationToken ct) => db.Command(
        $"""
         SELECT l.sku, MAX(l.title), CAST(SUM(l.quantity) AS bigint),
             CAST(SUM(l.quantity * l.unit_price_minor) AS bigint), o.currency
         FROM orders o CROSS JOIN order_lines l
         WHERE {Span} AND l.workspace_id = o.workspace_id AND l.order_id = o.id
             AND NOT o.not_a_sale AND o.status <> 'Cancelled'
         GROUP BY l.sku, o.currency ORDER BY 3 DESC, l.sku LIMIT {limit}
         """,
        ValuesOf(db, from, to),
        ct);

    public static async Task<IReadOnlyList<T>> Read<T>(
        AppDb db, DbCommand command, Func<DbDataReader, T> rowOf, CancellationToken ct)
    {
        var rows = new List<T>();

        await using (var reader = await command.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct))
            {
                rows.Add(rowOf(reader));
            }
        }

        await db.Database.CloseConnectionAsync();
        return rows;
    }

    private static IEnumerable<(string, object?)> ValuesOf(AppDb db, DateTimeOffset from, DateTimeOffset to) =>
        [("w", db.Stored(db.Scope.Id)), ("from", db.Stored(from)), ("to", db.Stored(to))];
}
