using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Spikes;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders;

/// <summary>Tables of the orders.</summary>
internal sealed class OrdersDb : IMapTables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<Order>(order =>
        {
            order.ToTable("orders");
            order.HasKey(row => new { row.WorkspaceId, row.Id });
            order.HasIndex(row => new { row.WorkspaceId, row.ShopId, row.Number }).IsUnique();
            order.HasIndex(row => new { row.WorkspaceId, row.Status, row.DispatchBy });
            order.HasIndex(row => new { row.WorkspaceId, row.PlacedAt });
            order.HasIndex(row => new { row.WorkspaceId, row.ShippedAt }).HasFilter("shipped_at IS NOT NULL");
            order.Property(row => row.Version).IsConcurrencyToken();
            order.Ignore(row => row.Total).Ignore(row => row.Address).Ignore(row => row.TroubleReason);
        });

        model.Entity<OrderLine>(line =>
        {
            line.ToTable("order_lines");
            line.HasKey(row => new { row.WorkspaceId, row.OrderId, row.Line });
            line.HasIndex(row => new { row.WorkspaceId, row.Sku });
        });

        model.Entity<SkuPace>(pace =>
        {
            pace.ToTable("sku_pace");
            pace.HasKey(row => new { row.WorkspaceId, row.Sku, row.Bucket });
        });
    }
}
