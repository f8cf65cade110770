using CreatorFlow.Orders.Returns.AtChannel;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Returns;

/// <summary>Tables of returns.</summary>
internal static class ReturnsDb
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<OrderReturn>(own =>
        {
            own.ToTable("order_returns");
            own.HasKey(row => new { row.WorkspaceId, row.Id });
            own.HasIndex(row => new { row.WorkspaceId, row.OrderId, row.Number }).IsUnique();
            own.HasIndex(row => new { row.WorkspaceId, row.State, row.AskedAt });
            own.HasIndex(row => new { row.WorkspaceId, row.AnswerBy }).HasFilter("answer_by IS NOT NULL");
            own.Property(row => row.Version).IsConcurrencyToken();
            own.Ignore(row => row.Refund);
        });

        model.Entity<ReturnLine>(line =>
        {
            line.ToTable("order_return_lines");
            line.HasKey(row => new { row.WorkspaceId, row.ReturnId, row.Sku });
        });

        model.Entity<ReturnAtChannel>(told =>
        {
            told.ToTable("channel_returns");
            told.HasKey(row => new { row.WorkspaceId, row.ReturnId });
            told.HasIndex(row => new { row.WorkspaceId, row.ShopId, row.ExternalId }).IsUnique();
            told.Ignore(row => row.Refund).Ignore(row => row.Offer).Ignore(row => row.IsUntold);
            told.Ignore(row => row.IsGranted).Ignore(row => row.IsOver);
        });
    }
}
