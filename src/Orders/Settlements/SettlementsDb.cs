using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Settlements;

/// <summary>Tables of settlements.</summary>
internal static class SettlementsDb
{
    public static void Map(ModelBuilder model) => model.Entity<SettledLine>(line =>
    {
        line.ToTable("settled_lines");
        line.HasKey(row => new { row.WorkspaceId, row.StatementId, row.Line });
        line.HasIndex(row => new { row.WorkspaceId, row.State, row.SettledAt });
        line.HasIndex(row => new { row.WorkspaceId, row.OrderId }).HasFilter("order_id IS NOT NULL");
        line.HasIndex(row => new { row.WorkspaceId, row.ShopId, row.OrderNumber })
            .HasFilter("state = 'UnknownOrder'");
        line.Ignore(row => row.Settlement).Ignore(row => row.Told);
    });
}
