using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Identity;

/// <summary>Workspaces, people, and who belongs where.</summary>
[DbContext(typeof(AppDb)), Migration("20261122_0002_identity")]
internal sealed class Identity0001 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.GlobalTable(
            "workspaces",
            """
                id {id} NOT NULL PRIMARY KEY,
                name {text} NOT NULL,
                created_at {instant} NOT NULL
            """);

        migrationBuilder.GlobalTable(
            "users",
            """
                id {id} NOT NULL PRIMARY KEY,
                name {text} NOT NULL,
                language {text},
                created_at {instant} NOT NULL,
                user_name {text} NOT NULL,
                normalized_user_name {text} NOT NULL,
                email {text} NOT NULL,
                normalized_email {text} NOT NULL,
                email_confirmed {bool} NOT NULL,
                password_hash {text},
                security_stamp {text} NOT NULL,
                concurrency_stamp {text},
                phone_number {text},
                phone_number_confirmed {bool} NOT NULL,
                two_factor_enabled {bool} NOT NULL,
                lockout_end {instant},
                lockout_enabled {bool} NOT NULL,
                access_failed_count {int} NOT NULL CHECK (access_failed_count >= 0)
            """);
        migrationBuilder.Run("CREATE UNIQUE INDEX ix_users_normalized_user_name ON users (normalized_user_name)");
        migrationBuilder.Run("CREATE UNIQUE INDEX ix_users_normalized_email ON users (normalized_email)");

        migrationBuilder.GlobalTable(
            "memberships",
            """
                workspace_id {id} NOT NULL REFERENCES workspaces (id),
                user_id {id} NOT NULL REFERENCES users (id),
                role {enum} NOT NULL,
                created_at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, user_id)
            """);
        migrationBuilder.Run("CREATE INDEX ix_memberships_user_id ON memberships (user_id)");
    }
}
