using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Attribution;

/// <summary>Tables of what brought orders.</summary>
internal static class AttributionDb
{
    public static void Map(ModelBuilder model) => model.Entity<BroughtOrder>(order =>
    {
        order.ToTable("brought_orders");
        order.HasKey(row => new { row.WorkspaceId, row.ShopId, row.Number });
        order.HasIndex(row => new { row.WorkspaceId, row.PlacedAt }).HasFilter("order_id IS NULL");
        order.Ignore(row => row.Told);
    });
}
