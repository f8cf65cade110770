using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Jobs;

/// <summary>A kind of job, or every kind, that waits in a workspace until a person lets it go on.</summary>
internal sealed class JobPause : IInWorkspace
{
    /// <summary>Stands for every kind.</summary>
    public const string EveryKind = "*";

    public Guid WorkspaceId { get; init; }

    public string Kind { get; init; } = "";

    public DateTimeOffset At { get; init; }

    public string ByName { get; init; } = "";
}

/// <summary>The pauses' table.</summary>
internal sealed class JobPausesDb : IMapTables
{
    public void Map(ModelBuilder model) => model.Entity<JobPause>(pause =>
    {
        pause.ToTable("job_pauses");
        pause.HasKey(row => new { row.WorkspaceId, row.Kind });
    });
}
