using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Statements;

/// <summary>Tables of statements.</summary>
internal static class StatementsDb
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<ShopStatement>(statement =>
        {
            statement.ToTable("shop_statements");
            statement.HasKey(row => new { row.WorkspaceId, row.Id });
            statement.HasIndex(row => new { row.WorkspaceId, row.ShopId, row.Number }).IsUnique();
            statement.HasIndex(row => new { row.WorkspaceId, row.At });
        });

        model.Entity<StatementLine>(line =>
        {
            line.ToTable("statement_lines");
            line.HasKey(row => new { row.WorkspaceId, row.StatementId, row.Line });
            line.HasIndex(row => new { row.WorkspaceId, row.ShopId, row.OrderNumber })
                .HasFilter("order_number IS NOT NULL");
        });

        model.Entity<ExpectedLine>(line =>
        {
            line.ToTable("expected_settlements");
            line.HasKey(row => new { row.WorkspaceId, row.ShopId, row.Number });
            line.HasIndex(row => new { row.WorkspaceId, row.ShopId, row.OrderNumber })
                .HasFilter("order_number IS NOT NULL");
        });

        model.Entity<StatementsRead>(read =>
        {
            read.ToTable("statements_read");
            read.HasKey(row => new { row.WorkspaceId, row.ShopId });
        });
    }
}
