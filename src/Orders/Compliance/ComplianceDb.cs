using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Compliance;

/// <summary>The table of own limits.</summary>
internal static class ComplianceDb
{
    public static void Map(ModelBuilder model) => model.Entity<OwnLimitRow>(row =>
    {
        row.ToTable("own_limits");
        row.HasKey(own => new { own.WorkspaceId, own.ShopId });
        row.Ignore(own => own.Limits);
    });
}
