using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;
using CreatorFlow.Tests.Given;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace CreatorFlow.Tests.Platform.Data;

public class RowSecurityTests
{
    private static readonly Guid Other = Ids.New(TestClock.Start.AddSeconds(1));

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_role_of_the_program_is_not_above_the_walls()
    {
        await using var world = await World.On("postgres");

        (await Scalar(world, world.WorkspaceId,
            "SELECT count(*) FROM pg_roles WHERE rolname = current_user AND (rolsuper OR rolbypassrls)")).ShouldBe(0);
    }

    [Fact]
    public async Task A_statement_that_forgot_the_filter_sees_and_changes_only_its_own_workspace()
    {
        await using var seller = await Seller.On("postgres", ("CANDLE", 5));
        await seller.Order(("CANDLE", 2)).Imported();

        foreach (var table in (string[])
            ["orders", "order_lines", "stock_levels", "reservations", "movements", "skus", "jobs"])
        {
            (await Scalar(seller.World, seller.World.WorkspaceId, $"SELECT count(*) FROM {table}")).ShouldBe(1, table);
            (await Scalar(seller.World, Other, $"SELECT count(*) FROM {table}")).ShouldBe(0, table);
        }

        (await seller.World.Db(db => db.Database.ExecuteSqlRawAsync("UPDATE stock_levels SET on_hand = 99", Ct), Other))
            .ShouldBe(0);
        (await seller.World.Db(db => db.Database.ExecuteSqlRawAsync("DELETE FROM orders", Ct), Other)).ShouldBe(0);
        (await seller.Level("CANDLE")).ShouldBe((5, 2));
    }

    [Fact]
    public async Task A_row_of_another_workspace_cannot_be_slipped_in()
    {
        await using var world = await World.On("postgres");

        var refused =
            await Should.ThrowAsync<Npgsql.PostgresException>(() => world.Db(db => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO inbox (workspace_id, id, topic, lane, dedupe_key, body, received_at)
            VALUES ({Other}, {Other}, 't', 'l', 'k', 'b', now())
            """, Ct)));
        refused.SqlState.ShouldBe("42501");
    }

    [Fact]
    public async Task Before_a_workspace_is_entered_nothing_is_visible()
    {
        await using var seller = await Seller.On("postgres", ("CANDLE", 5));
        await using var scope = seller.World.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();

        (await Count(db, "SELECT count(*) FROM stock_levels")).ShouldBe(0);
        db.Scope.AcrossWorkspaces();
        (await Count(db, "SELECT count(*) FROM stock_levels")).ShouldBe(1);
    }

    [Fact]
    public async Task Within_a_transaction_the_wall_moves_with_the_workspace()
    {
        await using var seller = await Seller.On("postgres", ("CANDLE", 5));
        await using var scope = seller.World.Scope();
        var db = scope.ServiceProvider.GetRequiredService<AppDb>();
        await using var work = await db.Begin(Ct);

        (await Count(db, "SELECT count(*) FROM stock_levels")).ShouldBe(1);
        await db.Enter(Other, Ct);
        (await Count(db, "SELECT count(*) FROM stock_levels")).ShouldBe(0);
        await db.AcrossWorkspaces(Ct);
        (await Count(db, "SELECT count(*) FROM stock_levels")).ShouldBe(1);
    }

    [Fact]
    public async Task The_planner_knows_how_many_rows_are_seen_through_the_wall()
    {
        await using var world = await World.On("postgres");
        await world.Db(db => db.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO inbox (workspace_id, id, topic, lane, dedupe_key, body, received_at)
            SELECT {world.WorkspaceId}, gen_random_uuid(), 't', 'l', 'k' || i, 'b', now()
            FROM generate_series(1, 1000) i
            """, Ct));
        await world.Db(db => db.Database.ExecuteSqlAsync($"ANALYZE inbox", Ct));

        (await world.Db(ExpectedOfInbox)).ShouldBe(1000);
        (await world.Db(async db =>
        {
            await db.AcrossWorkspaces(Ct);
            return await ExpectedOfInbox(db);
        })).ShouldBeGreaterThanOrEqualTo(500);
    }

    [Fact]
    public async Task Every_table_stands_behind_the_same_wall()
    {
        await using var world = await World.On("postgres", SchemaTests.AllTables);

        (await world.Db(db => db.Database.SqlQueryRaw<string>(
            """SELECT DISTINCT qual AS "Value" FROM pg_policies WHERE policyname = 'own_workspace'""")
            .ToListAsync(Ct))).ShouldHaveSingleItem().ShouldContain("(workspace_id = ");
    }

    [Fact]
    public void What_the_server_is_told_is_the_workspace_or_everywhere()
    {
        var scope = new WorkspaceScope();
        scope.Enter(Other);
        RowSecurity.ValueOf(scope).ShouldBe(Other.ToString());
        scope.AcrossWorkspaces();
        RowSecurity.ValueOf(scope).ShouldBe("*");
    }

    private static Task<long> Scalar(World world, Guid workspaceId, string sql) => world.Db(db =>
        Count(db, sql), workspaceId);

    private static async Task<long> Count(AppDb db, string sql)
    {
        await using var command = await db.Command(sql, [], Ct);
        var count = (long)(await command.ExecuteScalarAsync(Ct))!;
        await db.Database.CloseConnectionAsync();
        return count;
    }

    /// <summary>How many rows the planner expects.</summary>
    private static async Task<int> ExpectedOfInbox(AppDb db)
    {
        var plan = await db.Database.SqlQuery<string>($"EXPLAIN SELECT * FROM inbox").ToListAsync(Ct);
        return int.Parse(
            System.Text.RegularExpressions.Regex.Match(plan[0], @"rows=(\d+)").Groups[1].Value,
            System.Globalization.CultureInfo.InvariantCulture);
    }
}
