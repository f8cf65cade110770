using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Identity;

/// <summary>What people prefer.</summary>
[DbContext(typeof(AppDb)), Migration("20261125_0020_preferences")]
internal sealed class Identity0002 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder) => migrationBuilder.WorkspaceTable(
        "preferences",
        """
            user_id {id} NOT NULL REFERENCES users (id),
            key {text} NOT NULL,
            value {text} NOT NULL,
            changed_at {instant} NOT NULL,
            PRIMARY KEY (workspace_id, user_id, key)
        """);
}
