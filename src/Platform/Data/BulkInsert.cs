using System.Collections.Concurrent;
using System.Data.Common;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Npgsql;

namespace CreatorFlow.Platform.Data;

/// <summary>
/// Writes many new rows of a table past the change tracker, from the same mapping. Measured: the tracker costs more
/// than the database where orders come in by the hundred. On SQLite one prepared statement is run for each row; on
/// PostgreSQL one prepared statement takes any number of rows, a column an array.
/// </summary>
internal static class BulkInsert
{
    private const int MaxRowsPerStatement = 1_000;

    private static readonly ConcurrentDictionary<IEntityType, Plan> Plans = new();

    public static async Task Run<T>(AppDb db, IReadOnlyList<T> rows, CancellationToken ct) where T : class
    {
        if (rows.Count == 0)
        {
            return;
        }

        var plan = Plans.GetOrAdd(db.Model.FindEntityType(typeof(T))!, static entity => Plan.Of(entity));
        await (db.IsPostgres ? InArrays(db, plan, rows, ct) : OneByOne(db, plan, rows, ct));
    }

    private static async Task OneByOne(AppDb db, Plan plan, IReadOnlyList<object> rows, CancellationToken ct)
    {
        await using var command = await db.Command(
            plan.RowSql, plan.Columns.Select((_, i) => ($"p{i}", (object?)null)), ct);
        var parameters = command.Parameters.Cast<DbParameter>().ToArray();

        try
        {
            foreach (var row in rows)
            {
                for (var i = 0; i < parameters.Length; i++)
                {
                    parameters[i].Value = plan.Columns[i].Value(row) ?? DBNull.Value;
                }

                await command.ExecuteNonQueryAsync(ct);
            }
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }

    private static async Task InArrays(AppDb db, Plan plan, IReadOnlyList<object> rows, CancellationToken ct)
    {
        foreach (var chunk in rows.Chunk(MaxRowsPerStatement))
        {
            await using var command = await db.Command(plan.ArraySql, [], ct);

            try
            {
                foreach (var column in plan.Columns)
                {
                    command.Parameters.Add(new NpgsqlParameter { Value = column.Array(chunk) });
                }

                await command.PrepareAsync(ct);
                await command.ExecuteNonQueryAsync(ct);
            }
            finally
            {
                await db.Database.CloseConnectionAsync();
            }
        }
    }

    /// <summary>A column, its value in a row, and its values in many rows.</summary>
    private sealed record Column(string Name, Func<object, object?> Value, Func<object[], Array> Array);

    /// <summary>How the rows of an entity become parameters.</summary>
    private sealed record Plan(string Table, IReadOnlyList<Column> Columns)
    {
        private static readonly MethodInfo Fill =
            typeof(Plan).GetMethod(nameof(ArrayOf), BindingFlags.NonPublic | BindingFlags.Static)!;

        private readonly string names = string.Join(", ", Columns.Select(column => column.Name));

        public string RowSql => field ??=
            $"INSERT INTO {Table} ({names}) VALUES ({string.Join(", ", Columns.Select((_, i) => $"@p{i}"))})";

        public string ArraySql => field ??=
            $"INSERT INTO {Table} ({names}) "
            + $"SELECT * FROM unnest({string.Join(", ", Columns.Select((_, i) => $"${i + 1}"))})";

        public static Plan Of(IEntityType entity) => new(
            entity.GetTableName()!,
            [
                .. entity.GetProperties()
                    .Where(property => property.ValueGenerated == ValueGenerated.Never)
                    .Select(ColumnOf),
            ]);

        private static Column ColumnOf(IProperty property)
        {
            var getter = property.GetGetter();
            var converter = property.GetTypeMapping().Converter;
            var convert = converter?.ConvertToProvider;
            var stored = converter?.ProviderClrType ?? property.ClrType;
            var element = property.IsNullable && stored.IsValueType && Nullable.GetUnderlyingType(stored) is null
                ? typeof(Nullable<>).MakeGenericType(stored)
                : stored;
            Func<object, object?> value = row =>
                getter.GetClrValue(row) is { } own ? convert is null ? own : convert(own) : null;
            var array = Fill.MakeGenericMethod(element);
            return new(
                property.GetColumnName(), value, rows => (Array)array.Invoke(null, [rows, value])!);
        }

        private static T?[] ArrayOf<T>(object[] rows, Func<object, object?> value)
        {
            var values = new T?[rows.Length];

            for (var i = 0; i < rows.Length; i++)
            {
                values[i] = (T?)value(rows[i]);
            }

            return values;
        }
    }
}
