using System.Data.Common;
using CreatorFlow.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CreatorFlow.Platform.Data;

/// <summary>
/// The second wall between workspaces, on PostgreSQL: each connection tells the server its workspace, and row level
/// security hides the rest, whatever a query forgot.
/// </summary>
internal static class RowSecurity
{
    /// <summary>What the setting holds outside all workspaces.</summary>
    public const string Everywhere = "*";

    public static async Task Apply(AppDb db, CancellationToken ct)
    {
        if (db.IsPostgres && db.Database.GetDbConnection().State == System.Data.ConnectionState.Open)
        {
            await Set(db.Database.GetDbConnection(), db.Scope, db.Database.CurrentTransaction is null ? null : db, ct);
        }
    }

    public static string ValueOf(WorkspaceScope scope) => scope.Across ? Everywhere : scope.Id.ToString();

    private static async Task Set(
        DbConnection connection, WorkspaceScope scope, AppDb? inTransaction, CancellationToken ct)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = $"SELECT set_config('creatorflow.workspace', '{ValueOf(scope)}', false)";
        command.Transaction = inTransaction?.Database.CurrentTransaction is { } current
            ? Microsoft.EntityFrameworkCore.Storage.DbContextTransactionExtensions.GetDbTransaction(current)
            : null;
        await command.ExecuteNonQueryAsync(ct);
    }

    /// <summary>Tells the server the workspace whenever a connection is opened.</summary>
    internal sealed class Interceptor : DbConnectionInterceptor
    {
        public override async Task ConnectionOpenedAsync(
            DbConnection connection, ConnectionEndEventData eventData, CancellationToken cancellationToken = default)
        {
            if (eventData.Context is AppDb { IsPostgres: true } db)
            {
                await Set(connection, db.Scope, null, cancellationToken);
            }
        }

        public override void ConnectionOpened(DbConnection connection, ConnectionEndEventData eventData)
        {
            if (eventData.Context is AppDb { IsPostgres: true } db)
            {
                using var command = connection.CreateCommand();
                command.CommandText = $"SELECT set_config('creatorflow.workspace', '{ValueOf(db.Scope)}', false)";
                command.ExecuteNonQuery();
            }
        }
    }
}
