using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Xunit;

namespace CreatorFlow.Tests.Given;

/// <summary>
/// The program's own services over a fresh, migrated database of either kind, with a clock that tests move.
/// No loops run: tests take the steps themselves.
/// </summary>
public sealed class World : IAsyncDisposable
{
    private const int SettlePolls = 3_000;
    private static readonly TimeSpan SettlePause = TimeSpan.FromMilliseconds(10);

    private readonly ServiceProvider services;
    private readonly Func<Task> dropDatabase;

    private readonly Action<IServiceCollection>? add;

    private World(DatabaseAddress address, TestClock clock, Action<IServiceCollection>? add, Func<Task> dropDatabase)
    {
        (Address, this.add, this.dropDatabase) = (address, add, dropDatabase);
        services = Compose(address, clock, add);
    }

    public DatabaseAddress Address { get; }

    public TestClock Clock => services.GetRequiredService<TestClock>();

    public IServiceProvider Services => services;

    public Guid WorkspaceId { get; set; } = Ids.New(TestClock.Start);

    /// <summary>"sqlite" or "postgres"; the second is skipped where no server is configured.</summary>
    public static async Task<World> On(string database, Action<IServiceCollection>? add = null)
    {
        var modules = MigratedFiles.NameOf(Collect(DatabaseAddress.Sqlite(""), new TestClock(), add));
        var (address, drop) = database == "postgres"
            ? await PostgresPool.Take(modules, own => Migrate(own, add))
            : await Sqlite(modules, add);
        return new World(address, new TestClock(), add, drop);
    }

    /// <summary>Another node: a program of its own on the same database, with the same clock and workspace.</summary>
    public World AnotherNode() => new(Address, Clock, add, () => Task.CompletedTask) { WorkspaceId = WorkspaceId };

    /// <summary>A scope in the world's workspace, or in another one.</summary>
    public AsyncServiceScope Scope(Guid? workspaceId = null)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspaceId ?? WorkspaceId);
        return scope;
    }

    /// <summary>Does something with the database of a fresh scope.</summary>
    public async Task<T> Db<T>(Func<AppDb, Task<T>> use, Guid? workspaceId = null)
    {
        await using var scope = Scope(workspaceId);
        return await use(scope.ServiceProvider.GetRequiredService<AppDb>());
    }

    /// <summary>Lets a reaction catch up with everything that is committed.</summary>
    public async Task React(string reaction)
    {
        await Settled();
        await ReactAtOnce(reaction);
    }

    /// <summary>
    /// Waits until every committed fact may be read. PostgreSQL shows none above the oldest transaction of the whole
    /// server, and the server may have other guests.
    /// </summary>
    public async Task Settled()
    {
        var ct = TestContext.Current.CancellationToken;

        for (var i = 0; Address.IsPostgres && i < SettlePolls && await AreHidden(ct); i++)
        {
            await Task.Delay(SettlePause, ct);
        }
    }

    /// <summary>Lets a reaction catch up with what may be read at this moment.</summary>
    public async Task ReactAtOnce(string reaction)
    {
        var runner = services.GetRequiredService<ReactionRunner>();

        while (await runner.Step(reaction, TestContext.Current.CancellationToken))
        {
            // More facts wait.
        }
    }

    /// <summary>Runs the jobs of the kind that are due now, batch after batch; returns how many there were.</summary>
    public async Task<int> RunJobs(string kind)
    {
        var count = 0;

        while (await Claim(kind) is { Count: > 0 } jobs)
        {
            await services.GetRequiredService<JobRunner>().Run(jobs, TestContext.Current.CancellationToken);
            count += jobs.Count;
        }

        return count;
    }

    private static async Task Migrate(DatabaseAddress address, Action<IServiceCollection>? add)
    {
        await using var services = Compose(address, new TestClock(), add);
        await using var scope = services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<Database>().Migrate(CancellationToken.None);
    }

    private static ServiceProvider Compose(
        DatabaseAddress address, TestClock clock, Action<IServiceCollection>? add) =>
        Collect(address, clock, add).BuildServiceProvider(validateScopes: true);

    private static ServiceCollection Collect(
        DatabaseAddress address, TestClock clock, Action<IServiceCollection>? add)
    {
        var services = new ServiceCollection();
        services.AddSingleton(clock).AddSingleton<TimeProvider>(clock);
        services.AddLogging(log => log.SetMinimumLevel(LogLevel.Critical));
        services.AddSingleton<IDataProtectionProvider>(new EphemeralDataProtectionProvider());
        services.AddPlatform(new PlatformOptions { Database = address, RunLoops = false, JitterSeed = 1 });
        add?.Invoke(services);
        return services;
    }

    private async Task<bool> AreHidden(CancellationToken ct)
    {
        await using var scope = services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        db.Scope.AcrossWorkspaces();
        var last = await db.Set<FactRow>().MaxAsync(fact => (long?)fact.Tx, ct);
        return last is not null && (await new FactLog(db).End(ct)).Tx < last;
    }

    private async Task<IReadOnlyList<Job>?> Claim(string kind)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<AppDb>().Scope.AcrossWorkspaces();
        var limit = services.GetRequiredService<IJobClock>().LimitsOf(kind).BatchSize;
        return await scope.ServiceProvider.GetRequiredService<JobStore>()
            .Claim(kind, limit, [], TestContext.Current.CancellationToken);
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        await services.DisposeAsync();
        await dropDatabase();
    }

    private static async Task<(DatabaseAddress, Func<Task>)> Sqlite(
        string modules, Action<IServiceCollection>? add)
    {
        var folder = Directory.CreateTempSubdirectory("creatorflow-test-").FullName;
        var path = Path.Combine(folder, "test.db");
        await MigratedFiles.Copy(path, modules, own => Migrate(own, add));
        return (DatabaseAddress.Sqlite(path), () =>
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
            return Task.CompletedTask;
        });
    }
}
