using CreatorFlow.Automation;
using CreatorFlow.Channels;
using CreatorFlow.Identity;
using CreatorFlow.Inventory;
using CreatorFlow.Operations;
using CreatorFlow.Orders;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Shipping;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Data;

public class SchemaTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, ClassData(typeof(Databases))]
    public async Task Migrating_from_nothing_gives_the_model(string database)
    {
        await using var world = await World.On(database, AllTables);
        var actual = await world.Db(Columns);
        var expected = await world.Db(db => Task.FromResult(Modelled(db)));

        expected.Count.ShouldBeGreaterThan(100);
        actual.Except(expected).ShouldBeEmpty();
        expected.Except(actual).ShouldBeEmpty();
    }

    [Theory, ClassData(typeof(Databases))]
    public async Task Migrating_again_changes_nothing(string database)
    {
        await using var world = await World.On(database, AllTables);
        var before = await world.Db(Columns);
        await using var scope = world.Scope();
        await scope.ServiceProvider.GetRequiredService<Database>().Migrate(Ct);

        (await scope.ServiceProvider.GetRequiredService<Database>().IsReady(Ct)).ShouldBeTrue();
        (await world.Db(Columns)).ShouldBe(before);
    }

    [Fact]
    public async Task Each_table_of_workspaces_has_row_level_security()
    {
        await using var world = await World.On("postgres", AllTables);
        var open = await world.Db(db => db.Database.SqlQueryRaw<string>(
            """
            SELECT DISTINCT c.table_name AS "Value" FROM information_schema.columns c
            JOIN pg_class t ON t.relname = c.table_name
            WHERE c.column_name = 'workspace_id' AND c.table_schema = 'public' AND NOT t.relforcerowsecurity
              AND c.table_name <> 'memberships'
            """).ToListAsync(Ct));

        open.ShouldBeEmpty();
    }

    internal static void AllTables(IServiceCollection services) => services
        .AddTables<IdentityDb>().AddTables<InventoryDb>().AddTables<ChannelsDb>().AddTables<ShippingDb>()
        .AddTables<OrdersDb>().AddTables<AutomationDb>().AddTables<OperationsDb>();

    private static List<string> Modelled(AppDb db) =>
    [
        .. db.GetService<IDesignTimeModel>().Model.GetRelationalModel().Tables
            .SelectMany(table => table.Columns.Select(column =>
                $"{table.Name}.{column.Name} {column.StoreType}{(column.IsNullable ? "" : " not null")}"))
            .Order(StringComparer.Ordinal),
    ];

    private static async Task<List<string>> Columns(AppDb db)
    {
        var sql = db.IsPostgres
            ? """
              SELECT c.table_name || '.' || c.column_name || ' '
                  || format_type(a.atttypid, a.atttypmod)
                  || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END AS "Value"
              FROM information_schema.columns c
              JOIN pg_class t ON t.relname = c.table_name
              JOIN pg_attribute a ON a.attrelid = t.oid AND a.attname = c.column_name
              WHERE c.table_schema = 'public' AND c.table_name <> '__EFMigrationsHistory'
              """
            : """
              SELECT t.name || '.' || c.name || ' ' || c.type
                  || CASE WHEN c."notnull" OR (c.pk AND c.type = 'INTEGER') THEN ' not null' ELSE '' END AS "Value"
              FROM sqlite_master t JOIN pragma_table_info(t.name) c
              WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite%' AND t.name NOT LIKE '\_\_EF%' ESCAPE '\'
              """;
        var found = await db.Database.SqlQueryRaw<string>(sql).ToListAsync(Ct);
        return [.. found.Order(StringComparer.Ordinal)];
    }

}
