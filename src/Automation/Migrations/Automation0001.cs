using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Automation.Migrations;

/// <summary>Whether rules are paused.</summary>
[DbContext(typeof(AppDb)), Migration("20261122_0007_automation")]
internal sealed class Automation0001 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.WorkspaceTable(
        "rule_states",
        """
            rule {text} NOT NULL,
            paused {bool} NOT NULL,
            changed_by {text} NOT NULL,
            changed_at {instant} NOT NULL,
            PRIMARY KEY (workspace_id, rule)
        """);
}
