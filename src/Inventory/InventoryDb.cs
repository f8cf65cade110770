using CreatorFlow.Inventory.Counting;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.Marks;
using CreatorFlow.Inventory.Past;
using CreatorFlow.Inventory.Purchasing;
using CreatorFlow.Inventory.Update;
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

        model.Entity<ReservedMove>(move =>
        {
            move.ToTable("reserved_moves");
            move.HasKey(row => new { row.WorkspaceId, row.Id });
            move.HasIndex(row => new { row.WorkspaceId, row.Sku, row.At });
        });

        model.Entity<SkuMark>(mark =>
        {
            mark.ToTable("sku_marks");
            mark.HasKey(row => new { row.WorkspaceId, row.Sku });
        });

        MapBuying(model);
        MapCounting(model);
    }

    private static void MapBuying(ModelBuilder model)
    {
        model.Entity<Supplier>(supplier =>
        {
            supplier.ToTable("suppliers");
            supplier.HasKey(row => new { row.WorkspaceId, row.Id });
        });

        model.Entity<Purchase>(purchase =>
        {
            purchase.ToTable("purchases");
            purchase.HasKey(row => new { row.WorkspaceId, row.Id });
            purchase.Ignore(row => row.Expected);
        });

        model.Entity<PurchaseLine>(line =>
        {
            line.ToTable("purchase_lines");
            line.HasKey(row => new { row.WorkspaceId, row.PurchaseId, row.Sku });
        });

        model.Entity<ReorderMark>(mark =>
        {
            mark.ToTable("reorder_marks");
            mark.HasKey(row => new { row.WorkspaceId, row.Sku });
        });
    }

    private static void MapCounting(ModelBuilder model)
    {
        model.Entity<StockTake>(take =>
        {
            take.ToTable("stock_takes");
            take.HasKey(row => new { row.WorkspaceId, row.Id });
        });

        model.Entity<LevelList>(list =>
        {
            list.ToTable("level_lists");
            list.HasKey(row => new { row.WorkspaceId, row.Id });
        });

        model.Entity<StockTakeLine>(line =>
        {
            line.ToTable("stock_take_lines");
            line.HasKey(row => new { row.WorkspaceId, row.TakeId, row.Sku });
        });
    }
}
