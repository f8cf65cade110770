using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Marks;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory;

/// <summary>Tables of the stock.</summary>
internal sealed class InventoryDb : IMapTables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Sku>(sku =>
        {
            sku.ToTable("skus");
            sku.HasKey(row => new { row.WorkspaceId, row.Code });
            sku.Ignore(row => row.Price);
        });

        model.Entity<StockLevel>(level =>
        {
            level.ToTable("stock_levels");
            level.HasKey(row => new { row.WorkspaceId, row.Sku, row.Location });
        });

        model.Entity<Reservation>(reservation =>
        {
            reservation.ToTable("reservations");
            reservation.HasKey(row => new { row.WorkspaceId, row.OrderId, row.Sku, row.Location });
        });

        model.Entity<Movement>(movement =>
        {
            movement.ToTable("movements");
            movement.HasKey(row => new { row.WorkspaceId, row.Id });
            movement.HasIndex(row => new { row.WorkspaceId, row.Sku, row.Id });
            movement.HasIndex(row => new { row.WorkspaceId, row.UndoesId }).IsUnique();
        });

        model.Entity<SkuMark>(mark =>
        {
            mark.ToTable("sku_marks");
            mark.HasKey(row => new { row.WorkspaceId, row.Sku });
        });
    }
}
