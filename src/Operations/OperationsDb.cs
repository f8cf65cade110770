using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Operations;

/// <summary>Tables of the operations.</summary>
internal sealed class OperationsDb : IMapTables
{
    public void Map(ModelBuilder model) => model.Entity<Alert>(alert =>
    {
        alert.ToTable("alerts");
        alert.HasKey(row => new { row.WorkspaceId, row.Id });
        alert.HasIndex(row => new { row.WorkspaceId, row.Key }).IsUnique()
            .HasFilter($"status <> '{AlertStatus.Cleared}'");
        alert.HasIndex(row => new { row.WorkspaceId, row.Status, row.LastRaisedAt });
    });
}
