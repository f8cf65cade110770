using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Platform.Migrations;

/// <summary>The wall between workspaces as the planner of PostgreSQL can see through it.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0003_platform")]
internal sealed class Platform0003 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        if (migrationBuilder.ActiveProvider != "Npgsql.EntityFrameworkCore.PostgreSQL")
        {
            return;
        }

        migrationBuilder.Sql(
            $"""
            DO $$
            DECLARE own record;
            BEGIN
                FOR own IN SELECT tablename FROM pg_policies
                    WHERE schemaname = current_schema() AND policyname = 'own_workspace'
                LOOP
                    EXECUTE format('ALTER POLICY own_workspace ON %I USING (%s)', own.tablename,
                        '{Ddl.OwnRows.Replace("'", "''", StringComparison.Ordinal)}');
                END LOOP;
            END $$
            """);
    }
}
