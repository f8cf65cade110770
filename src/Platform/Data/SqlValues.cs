using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace CreatorFlow.Platform.Data;

/// <summary>Hand-written SQL in the stored forms of both databases. Each module keeps its own in one file.</summary>
public static class SqlValues
{
    /// <summary>An identifier as the database stores it.</summary>
    public static object Stored(this AppDb db, Guid id) => db.IsPostgres ? id : id.ToByteArray(bigEndian: true);

    /// <summary>An instant as the database stores it.</summary>
    public static object Stored(this AppDb db, DateTimeOffset at) =>
        db.IsPostgres ? at.ToUniversalTime() : at.ToUnixTimeMilliseconds();

    /// <summary>Reads an identifier from a row of hand-written SQL.</summary>
    public static Guid GuidAt(this DbDataReader row, int column) =>
        row.GetValue(column) is Guid id ? id : new Guid((byte[])row.GetValue(column), bigEndian: true);

    /// <summary>A command in the current transaction. Parameters are named p0, p1, ... in the order given.</summary>
    public static async Task<DbCommand> Command(
        this AppDb db, string sql, IEnumerable<(string Name, object? Value)> values, CancellationToken ct)
    {
        await db.Database.OpenConnectionAsync(ct);
        var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        command.Transaction = db.Database.CurrentTransaction?.GetDbTransaction();

        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }
}
