using CreatorFlow.Inventory.Bundles;
using CreatorFlow.Inventory.Counting;
using CreatorFlow.Inventory.Levels;
using CreatorFlow.Inventory.List;
using CreatorFlow.Inventory.Locations;
using CreatorFlow.Inventory.Marks;
using CreatorFlow.Inventory.Past;
using CreatorFlow.Inventory.Shortages;
using CreatorFlow.Inventory.Transfers;
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
            level.Ignore(row => row.Key);
        });

        model.Entity<Reservation>(reservation =>
        {
            reservation.ToTable("reservations");
            reservation.HasKey(row => new { row.WorkspaceId, row.OrderId, row.Sku, row.Location });
            reservation.Ignore(row => row.Level);
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

        model.Entity<StockRow>(row =>
        {
            row.HasNoKey().ToView(null);
            row.Ignore(own => own.Available);
            row.Ignore(own => own.IsOut);
            row.Ignore(own => own.IsLow);
        });

        Places(model);
        Bundles(model);
        Promises(model);
        MapBuying(model);
        MapCounting(model);
    }

    private static void Places(ModelBuilder model)
    {
        model.Entity<Location>(location =>
        {
            location.ToTable("locations");
            location.HasKey(row => new { row.WorkspaceId, row.Code });
            location.Ignore(row => row.Figures);
        });

        model.Entity<Transfer>(transfer =>
        {
            transfer.ToTable("transfers");
            transfer.HasKey(row => new { row.WorkspaceId, row.Id });
            transfer.Property(row => row.Version).IsConcurrencyToken();
        });

        model.Entity<TransferLine>(line =>
        {
            line.ToTable("transfer_lines");
            line.HasKey(row => new { row.WorkspaceId, row.TransferId, row.Sku });
        });
    }

    private static void Bundles(ModelBuilder model)
    {
        model.Entity<BundlePart>(part =>
        {
            part.ToTable("bundle_parts");
            part.HasKey(row => new { row.WorkspaceId, row.Bundle, row.Component });
        });

        model.Entity<KeptBundle>(kept =>
        {
            kept.ToTable("kept_bundles");
            kept.HasKey(row => new { row.WorkspaceId, row.OrderId, row.Bundle });
            kept.Ignore(row => row.Recipe);
        });
    }

    private static void Promises(ModelBuilder model)
    {
        model.Entity<PromisedUnits>(promised =>
        {
            promised.ToTable("promised_units");
            promised.HasKey(row => new { row.WorkspaceId, row.OrderId, row.Sku, row.State });
        });

        model.Entity<UnitsAside>(aside =>
        {
            aside.ToTable("set_aside");
            aside.HasKey(row => new { row.WorkspaceId, row.Sku });
        });
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
