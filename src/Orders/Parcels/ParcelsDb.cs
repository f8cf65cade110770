using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Parcels;

/// <summary>Tables of parcels.</summary>
internal static class ParcelsDb
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<Parcel>(parcel =>
        {
            parcel.ToTable("parcels");
            parcel.HasKey(row => new { row.WorkspaceId, row.Id });
            parcel.HasIndex(row => new { row.WorkspaceId, row.Reference }).IsUnique();
            parcel.Property(row => row.Version).IsConcurrencyToken();
            parcel.Ignore(row => row.HasLeft);
        });

        model.Entity<ParcelLine>(line =>
        {
            line.ToTable("parcel_lines");
            line.HasKey(row => new { row.WorkspaceId, row.ParcelId, row.OrderId, row.Sku });
            line.HasIndex(row => new { row.WorkspaceId, row.OrderId });
        });
    }
}
