using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Cancel;

/// <summary>The table of cancellations.</summary>
internal static class CancellationsDb
{
    public static void Map(ModelBuilder model) => model.Entity<Cancellation>(cancellation =>
    {
        cancellation.ToTable("order_cancellations");
        cancellation.HasKey(row => new { row.WorkspaceId, row.Id });
        cancellation.HasIndex(row => new { row.WorkspaceId, row.OrderId });
        cancellation.HasIndex(row => new { row.WorkspaceId, row.OrderId, row.Kind }).IsUnique()
            .HasFilter("state = 'Requested'");
        cancellation.HasIndex(row => new { row.WorkspaceId, row.State, row.AnswerBy });
        cancellation.Property(row => row.Version).IsConcurrencyToken();
        cancellation.Ignore(row => row.Wanted).Ignore(row => row.IsRead).Ignore(row => row.IsUntold);
    });
}
