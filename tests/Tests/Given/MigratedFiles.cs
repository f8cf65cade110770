using System.Collections.Concurrent;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

[assembly: AssemblyFixture(typeof(CreatorFlow.Tests.Given.MigratedFiles))]

namespace CreatorFlow.Tests.Given;

/// <summary>
/// Files of SQLite with the tables of a set of modules: migrated from nothing by the first test that wants them, copied
/// for all others.
/// </summary>
public sealed class MigratedFiles : IDisposable
{
    private static readonly ConcurrentDictionary<string, Lazy<Task<string>>> Made = new(StringComparer.Ordinal);
    private static readonly Lazy<string> Folder =
        new(() => Directory.CreateTempSubdirectory("creatorflow-migrated-").FullName);

    /// <summary>Makes such a file at that path.</summary>
    public static async Task Copy(string path, string modules, Func<DatabaseAddress, Task> migrate) =>
        File.Copy(await Made.GetOrAdd(modules, _ => new(() => Make(migrate))).Value, path);

    /// <summary>The name of a set of modules: those whose tables there are.</summary>
    public static string NameOf(IServiceCollection services) => string.Join(
        ' ',
        services.Where(own => own.ServiceType == typeof(IMapTables))
            .Select(own => own.ImplementationType!.FullName).Order(StringComparer.Ordinal));

    /// <inheritdoc />
    public void Dispose()
    {
        if (Folder.IsValueCreated)
        {
            SqliteConnection.ClearAllPools();
            Directory.Delete(Folder.Value, recursive: true);
        }
    }

    private static async Task<string> Make(Func<DatabaseAddress, Task> migrate)
    {
        var path = Path.Combine(Folder.Value, Ids.New(TimeProvider.System.GetUtcNow()).ToString("N"));
        await migrate(DatabaseAddress.Sqlite(path));
        var plain = new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString();
        await using var connection = new SqliteConnection(plain);
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "PRAGMA wal_checkpoint(TRUNCATE)";
        await command.ExecuteNonQueryAsync();
        return path;
    }
}
