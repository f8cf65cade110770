using System.Collections.Concurrent;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Npgsql;
using Xunit;

[assembly: AssemblyFixture(typeof(CreatorFlow.Tests.Given.PostgresPool))]

namespace CreatorFlow.Tests.Given;

/// <summary>
/// Databases of PostgreSQL with the tables of a set of modules. A test has one for itself; when it gives it back, it is
/// emptied for the next test, which is many times quicker than making one. What cannot be emptied is dropped.
/// </summary>
public sealed class PostgresPool : IAsyncDisposable
{
    private static readonly ConcurrentDictionary<string, ConcurrentBag<string>> Idle = new(StringComparer.Ordinal);

    /// <summary>Nobody is left in it, every table is empty and every count begins anew.</summary>
    private const string Empty =
        """
        SELECT pg_terminate_backend(pid) FROM pg_stat_activity
        WHERE datname = current_database() AND pid <> pg_backend_pid() AND usename = current_user;
        SELECT set_config('creatorflow.workspace', '*', false);
        DO $$
        DECLARE own text;
        BEGIN
            FOR own IN SELECT format('%I', tablename) FROM pg_tables
                WHERE schemaname = 'public' AND tablename <> '__EFMigrationsHistory'
                ORDER BY tablename IN ('users', 'workspaces')
            LOOP
                EXECUTE 'DELETE FROM ' || own;
            END LOOP;

            FOR own IN SELECT format('%I', sequencename) FROM pg_sequences WHERE schemaname = 'public'
            LOOP
                EXECUTE 'ALTER SEQUENCE ' || own || ' RESTART';
            END LOOP;
        END $$
        """;

    private static string? Server => Environment.GetEnvironmentVariable("CREATORFLOW_TEST_POSTGRES");

    /// <summary>A database for one test, and how it is given back. Skips the test where no server is named.</summary>
    public static async Task<(DatabaseAddress Address, Func<Task> GiveBack)> Take(
        string modules, Func<DatabaseAddress, Task> migrate)
    {
        Assert.SkipWhen(Server is null, "skipped: CREATORFLOW_TEST_POSTGRES names no PostgreSQL server");
        var idle = Idle.GetOrAdd(modules, _ => []);

        if (!idle.TryTake(out var name))
        {
            name = NewName();
            await Execute(Server!, $"CREATE DATABASE {name}");
            await migrate(DatabaseAddress.Postgres(In(name)));
        }

        // Connections that a test kept open are cut off when it ends: the next one has a pool of its own.
        var own = new NpgsqlConnectionStringBuilder(In(name)) { ApplicationName = NewName() };
        return (DatabaseAddress.Postgres(own.ToString()), () => GiveBack(idle, name));
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        foreach (var name in Idle.Values.SelectMany(own => own))
        {
            await Drop(name);
        }
    }

    private static async Task GiveBack(ConcurrentBag<string> idle, string name)
    {
        try
        {
            await Execute(
                new NpgsqlConnectionStringBuilder(In(name)) { Pooling = false, CommandTimeout = 10 }.ToString(), Empty);
            idle.Add(name);
        }
        catch (NpgsqlException)
        {
            await Drop(name);
        }
    }

    private static string NewName() => "test_" + Ids.New(TimeProvider.System.GetUtcNow()).ToString("N");

    private static string In(string name) =>
        new NpgsqlConnectionStringBuilder(Server!) { Database = name, MaxPoolSize = 20 }.ToString();

    // The server's own cleaner may sit in the database; it leaves when it is asked by nobody, and the folder goes
    // anyway.
    private static async Task Drop(string name)
    {
        try
        {
            await Execute(Server!, $"DROP DATABASE {name} WITH (FORCE)");
        }
        catch (PostgresException error) when (error.SqlState == PostgresErrorCodes.InsufficientPrivilege)
        {
            TestContext.Current.SendDiagnosticMessage($"{name} is left behind: {error.MessageText}");
        }
    }

    private static async Task Execute(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }
}
