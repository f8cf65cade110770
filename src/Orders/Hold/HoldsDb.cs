using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Hold;

/// <summary>The table of holds.</summary>
internal static class HoldsDb
{
    public static void Map(ModelBuilder model) => model.Entity<OrderHold>(hold =>
    {
        hold.ToTable("order_holds");
        hold.HasKey(row => new { row.WorkspaceId, row.OrderId });
        hold.Ignore(row => row.Because);
    });
}
