using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Facts;

/// <summary>Tables of the fact log.</summary>
internal sealed class FactsDb : IMapTables
{
    public void Map(ModelBuilder model)
    {
        model.Entity<FactRow>(fact =>
        {
            fact.ToTable("facts");
            fact.HasKey(row => row.Position);
            fact.Property(row => row.Position).ValueGeneratedOnAdd();
            fact.Property(row => row.Tx).ValueGeneratedOnAdd();
            fact.HasIndex(row => new { row.Tx, row.Position });
            fact.HasIndex(row => new { row.WorkspaceId, row.Position });
            fact.HasIndex(row => new { row.WorkspaceId, row.SubjectId, row.Position });
        });

        model.Entity<Checkpoint>(checkpoint =>
        {
            checkpoint.ToTable("checkpoints");
            checkpoint.HasKey(row => row.Reaction);
        });

        model.Entity<DeadFact>(dead =>
        {
            dead.ToTable("dead_facts");
            dead.HasKey(row => new { row.WorkspaceId, row.Id });
        });
    }
}

/// <summary>How far a reaction has read.</summary>
[Global("a reaction reads the facts of all workspaces in one pass")]
internal sealed class Checkpoint
{
    public string Reaction { get; init; } = "";

    public long Tx { get; set; }

    public long Position { get; set; }
}

/// <summary>A fact that a reaction could not handle; seen, retried or dropped by a person.</summary>
internal sealed class DeadFact : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public string Reaction { get; init; } = "";

    public long Tx { get; init; }

    public long Position { get; init; }

    public string Trouble { get; init; } = "";

    public DateTimeOffset At { get; init; }
}
