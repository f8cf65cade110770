using CreatorFlow.Channels.Contracts;
using CreatorFlow.Identity.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;
using CreatorFlow.Tests.Given;
using CreatorFlow.Web.Backups;
using CreatorFlow.Web.Commands;
using CreatorFlow.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace CreatorFlow.Tests.Web.Backups;

public sealed class BackupDatabaseTests
{
    private const int OrdersBefore = 20;
    private const int OrdersMeanwhile = 60;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task A_backup_taken_while_orders_come_in_restores_to_a_database_that_adds_up(string database)
    {
        var root = Directory.CreateTempSubdirectory("creatorflow-backup-").FullName;
        var settings = Settings(Path.Combine(root, "data"), await Fresh(database));
        await using var services = CreatorFlowHost.Services(settings);
        var workspaceId = await Prepare(services);
        await Import(services, workspaceId, 0, OrdersBefore);
        Directory.CreateDirectory(settings.KeyFolder);
        await File.WriteAllTextAsync(Path.Combine(settings.KeyFolder, "key-1.xml"), "<key/>", Ct);

        var meanwhile = Import(services, workspaceId, OrdersBefore, OrdersMeanwhile);
        var note = await BackupDatabase.Run(settings, Path.Combine(root, "copy"), TimeProvider.System, Ct);
        await meanwhile;

        note.Database.ShouldBe(database);
        var restored = Settings(Path.Combine(root, "again"), await Fresh(database));
        var answers = await RestoreDatabase.Run(restored, Path.Combine(root, "copy"), Ct);
        answers.SelectMany(own => own.Findings).ShouldBeEmpty();
        (await File.ReadAllTextAsync(Path.Combine(restored.KeyFolder, "key-1.xml"), Ct)).ShouldBe("<key/>");
        await using var copy = CreatorFlowHost.Services(restored);
        (await Count(copy, workspaceId)).ShouldBeInRange(OrdersBefore, OrdersBefore + OrdersMeanwhile);
        (await Count(services, workspaceId)).ShouldBe(OrdersBefore + OrdersMeanwhile);
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Nothing_that_exists_is_written_over(string database)
    {
        var root = Directory.CreateTempSubdirectory("creatorflow-backup-").FullName;
        var settings = Settings(Path.Combine(root, "data"), await Fresh(database));
        await using var services = CreatorFlowHost.Services(settings);
        await CreatorFlowHost.Migrate(services, Ct);
        var copy = Path.Combine(root, "copy");
        await BackupDatabase.Run(settings, copy, TimeProvider.System, Ct);

        (await Should.ThrowAsync<CommandRefused>(() => BackupDatabase.Run(settings, copy, TimeProvider.System, Ct)))
            .Message.ShouldContain("is not empty");
        (await Should.ThrowAsync<CommandRefused>(() => RestoreDatabase.Run(settings, copy, Ct)))
            .Message.ShouldContain("not written over");
        (await Should.ThrowAsync<CommandRefused>(() => RestoreDatabase.Run(settings, root, Ct)))
            .Message.ShouldContain("backup.json is missing");
    }

    [Fact]
    public async Task A_backup_of_the_other_kind_and_a_database_that_is_not_there_are_refused()
    {
        var root = Directory.CreateTempSubdirectory("creatorflow-backup-").FullName;
        var settings = Settings(root, DatabaseAddress.Sqlite(Path.Combine(root, "none.db")));
        await new BackupNote("postgres", TestClock.Start).Write(root, Ct);

        (await Should.ThrowAsync<CommandRefused>(() => RestoreDatabase.Run(settings, root, Ct)))
            .Message.ShouldContain("is one of postgres");
        (await Should.ThrowAsync<CommandRefused>(
            () => BackupDatabase.Run(settings, Path.Combine(root, "new"), TimeProvider.System, Ct)))
            .Message.ShouldContain("there is no database");
    }

    private static HostSettings Settings(string folder, DatabaseAddress? database) => new()
    {
        DataFolder = folder,
        Database = database ?? DatabaseAddress.Sqlite(Path.Combine(folder, "creatorflow.db")),
        Url = "http://127.0.0.1:0",
        Channels = ShopApps.FromEnvironment(new Uri("http://127.0.0.1")),
        RunLoops = false,
    };

    private static async Task<Guid> Prepare(IServiceProvider services)
    {
        await CreatorFlowHost.Migrate(services, Ct);
        Guid workspaceId;
        await using (var scope = services.CreateAsyncScope())
        {
            workspaceId = (await scope.ServiceProvider.GetRequiredService<IWorkspaces>()
                .Create("Ana's kettles", "ana@example.com", "Ana", "a-long-password-1", Ct)).Value;
        }

        await using var own = In(services, workspaceId);
        await using var work = await own.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
        await own.ServiceProvider.GetRequiredService<ICatalogue>().Ensure(
            [new("KTL-1", "Kettle", new(5_600, "USD"), 250, 1_000)], Actor.System, Ct);
        await work.Commit(Ct);
        return workspaceId;
    }

    private static async Task Import(IServiceProvider services, Guid workspaceId, int first, int count)
    {
        var shop = new ConnectedShop(workspaceId, "TikTok Shop", "Ana", "USD", "America/New_York");

        for (var i = first; i < first + count; i++)
        {
            await using var scope = In(services, workspaceId);
            await using var work = await scope.ServiceProvider.GetRequiredService<AppDb>().Begin(Ct);
            await scope.ServiceProvider.GetRequiredService<IImportOrders>().Run(
                shop, [Told(i)], new Dictionary<string, DateTimeOffset>(), Ct);
            await work.Commit(Ct);
        }
    }

    private static ChannelOrder Told(int number) => new()
    {
        ExternalId = $"{number:D8}",
        State = ChannelOrderState.OnHold,
        PlacedAt = TestClock.Start,
        UpdatedAt = TestClock.Start,
        Total = new(5_600, "USD"),
        Shipping = Money.Zero("USD"),
        Tax = Money.Zero("USD"),
        Lines = [new("1", "KTL-1", "Kettle", 1, new(5_600, "USD"))],
    };

    private static async Task<int> Count(IServiceProvider services, Guid workspaceId)
    {
        await using var scope = In(services, workspaceId);
        return (await scope.ServiceProvider.GetRequiredService<IOrderTotals>().Count(Ct)).Orders;
    }

    private static AsyncServiceScope In(IServiceProvider services, Guid workspaceId)
    {
        var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<WorkspaceScope>().Enter(workspaceId);
        return scope;
    }

    private static async Task<DatabaseAddress?> Fresh(string database)
    {
        if (database == "sqlite")
        {
            return null;
        }

        var server = Environment.GetEnvironmentVariable("CREATORFLOW_TEST_POSTGRES");
        Assert.SkipWhen(server is null, "skipped: CREATORFLOW_TEST_POSTGRES names no PostgreSQL server");
        var name = "backup_" + Ids.New(TimeProvider.System.GetUtcNow()).ToString("N");
        await using var connection = new NpgsqlConnection(server);
        await connection.OpenAsync(Ct);
        await using var command = new NpgsqlCommand($"CREATE DATABASE {name}", connection);
        await command.ExecuteNonQueryAsync(Ct);
        return DatabaseAddress.Postgres(new NpgsqlConnectionStringBuilder(server) { Database = name }.ToString());
    }
}
