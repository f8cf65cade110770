using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Jobs;

internal enum JobState
{
    Ready,
    Running,
    Dead,
}

/// <summary>A row of the queue. Done jobs are deleted.</summary>
internal sealed class JobRow : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public string Kind { get; init; } = "";

    public string Key { get; init; } = "";

    public string Lane { get; init; } = "";

    public JobState State { get; init; }

    public int Priority { get; init; }

    public DateTimeOffset DueAt { get; init; }

    public int Attempts { get; init; }

    /// <summary>Asked for again while it was running.</summary>
    public bool Rerun { get; init; }

    public DateTimeOffset? LeasedUntil { get; init; }

    public string? LeasedBy { get; init; }

    public string Body { get; init; } = "{}";

    public string? Trouble { get; init; }

    public DateTimeOffset CreatedAt { get; init; }
}

/// <summary>The queue's table.</summary>
internal sealed class JobsDb : IMapTables
{
    public void Map(ModelBuilder model) => model.Entity<JobRow>(job =>
    {
        job.ToTable("jobs");
        job.HasKey(row => new { row.WorkspaceId, row.Id });
        job.HasIndex(row => new { row.WorkspaceId, row.Kind, row.Key }).IsUnique();
        job.HasIndex(row => new { row.Kind, row.WorkspaceId, row.Lane, row.Priority, row.DueAt, row.Id })
            .HasFilter("state = 'Ready'");
        job.HasIndex(row => new { row.Kind, row.WorkspaceId, row.Lane }).HasFilter("state = 'Running'");
        job.HasIndex(row => new { row.WorkspaceId, row.Id }).HasFilter("state = 'Dead'");
    });
}
