using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Copy;

/// <summary>The table of copies.</summary>
internal static class CopiesDb
{
    public static void Map(ModelBuilder model) => model.Entity<OrderCopy>(copy =>
    {
        copy.ToTable("order_copies");
        copy.HasKey(row => new { row.WorkspaceId, row.CopyId });
        copy.HasIndex(row => new { row.WorkspaceId, row.FromId });
    });
}
