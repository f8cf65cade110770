using CreatorFlow.Platform.Migrations;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Platform.Data;

/// <summary>How the database is opened.</summary>
internal static class DatabaseOptions
{
    private const int BusySeconds = 30;
    private const int MaxRowsPerStatement = 200;

    public static void Use(this DbContextOptionsBuilder options, DatabaseAddress address, IServiceProvider services)
    {
        if (address.IsPostgres)
        {
            options.UseNpgsql(PostgresConnection.Of(address.Value), npgsql => npgsql.MaxBatchSize(MaxRowsPerStatement));
        }
        else
        {
            options.UseSqlite(new SqliteConnectionStringBuilder
            {
                DataSource = address.Value,
                DefaultTimeout = BusySeconds,
                ForeignKeys = true,
            }.ToString());
            options.AddInterceptors(services.GetRequiredService<SqliteTuning>(), new OneWorkspaceSql());
        }

        options.AddInterceptors(new RowSecurity.Interceptor());
        options.ReplaceService<IMigrationsAssembly, ModuleMigrations>();
        options.ReplaceService<IModelCacheKeyFactory, ModelKeys>();
        options.ConfigureWarnings(warnings => warnings
            .Ignore(RelationalEventId.PendingModelChangesWarning)
            .Ignore(CoreEventId.RowLimitingOperationWithoutOrderByWarning)
            .Ignore(CoreEventId.FirstWithoutOrderByAndFilterWarning));
    }
}

/// <summary>What each SQLite connection is told once it is open.</summary>
internal sealed class SqliteTuning : DbConnectionInterceptor
{
    private const string Pragmas = "PRAGMA cache_size=-32000; PRAGMA mmap_size=268435456; PRAGMA temp_store=MEMORY;";

    public override void ConnectionOpened(
        System.Data.Common.DbConnection connection, ConnectionEndEventData eventData) => Tune(connection);

    public override Task ConnectionOpenedAsync(
        System.Data.Common.DbConnection connection, ConnectionEndEventData eventData,
        CancellationToken cancellationToken = default)
    {
        Tune(connection);
        return Task.CompletedTask;
    }

    private static void Tune(System.Data.Common.DbConnection connection)
    {
        using var command = connection.CreateCommand();
        command.CommandText = Pragmas;
        command.ExecuteNonQuery();
    }
}
