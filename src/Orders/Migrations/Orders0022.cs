using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace CreatorFlow.Orders.Migrations;

/// <summary>Second looks at unusual orders: why, by whom, from which thresholds on.</summary>
[DbContext(typeof(AppDb)), Migration("20261126_0022_orders_review")]
internal sealed class Orders0022 : Migration
{
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.Run("ALTER TABLE orders ADD COLUMN review {enum} NOT NULL DEFAULT 'None'");
        migrationBuilder.Run("ALTER TABLE orders ADD COLUMN review_needs {int} NOT NULL DEFAULT 0");
        migrationBuilder.Run("ALTER TABLE orders ADD COLUMN review_flags {text}");
        migrationBuilder.Run("ALTER TABLE orders ADD COLUMN address_key {text}");
        migrationBuilder.Run(
            "CREATE INDEX ix_orders_workspace_id_review ON orders (workspace_id, review) WHERE review = 'Open'");
        migrationBuilder.Run(
            """
            CREATE INDEX ix_orders_workspace_id_buyer_id_placed_at ON orders (workspace_id, buyer_id, placed_at)
            WHERE buyer_id IS NOT NULL
            """);
        migrationBuilder.Run(
            """
            CREATE INDEX ix_orders_workspace_id_address_key_placed_at ON orders (workspace_id, address_key, placed_at)
            WHERE address_key IS NOT NULL
            """);
        migrationBuilder.WorkspaceTable(
            "order_approvals",
            """
                order_id {id} NOT NULL,
                person_id {id} NOT NULL,
                person_name {text} NOT NULL,
                at {instant} NOT NULL,
                PRIMARY KEY (workspace_id, order_id, person_id)
            """);
        migrationBuilder.WorkspaceTable(
            "review_rules",
            """
                one_above {int},
                two_above {int},
                units_one_above {int},
                units_two_above {int},
                sku_units {int},
                orders_of_buyer {int},
                orders_to_address {int},
                price_percent {int},
                total_percent {int},
                PRIMARY KEY (workspace_id)
            """);
    }
}
