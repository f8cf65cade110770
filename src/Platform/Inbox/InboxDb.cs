using System.Linq.Expressions;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Inbox;

/// <summary>A kept message. Rows of the empty workspace are of senders nobody knows.</summary>
internal sealed class InboxRow : IInWorkspace
{
    /// <summary>Still to be read: its effects are not written, and it was not set aside.</summary>
    public static readonly Expression<Func<InboxRow, bool>> IsToRead =
        row => row.DoneAt == null && row.FailedAt == null;

    public Guid WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public string Topic { get; init; } = "";

    public string Lane { get; init; } = "";

    public string DedupeKey { get; init; } = "";

    public string Body { get; init; } = "";

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset? DoneAt { get; init; }

    /// <summary>What its sender calls its kind; null for messages that are not shown one by one.</summary>
    public string? Source { get; init; }

    /// <summary>The message as it came; null when the body is all there is.</summary>
    public string? Raw { get; init; }

    /// <summary>When its sender made it; null when it does not say.</summary>
    public DateTimeOffset? ToldAt { get; init; }

    /// <summary>It was set aside: trying again was of no use.</summary>
    public DateTimeOffset? FailedAt { get; init; }

    /// <summary>Why the last attempt failed.</summary>
    public string? Trouble { get; init; }

    /// <summary>
    /// After it was in a batch that failed: how many are read together, itself among them. One: a job of its own reads
    /// it, and the lane goes on without it.
    /// </summary>
    public int? Together { get; init; }
}

/// <summary>The inbox's table.</summary>
internal sealed class InboxDb : IMapTables
{
    public void Map(ModelBuilder model) => model.Entity<InboxRow>(message =>
    {
        message.ToTable("inbox");
        message.HasKey(row => new { row.WorkspaceId, row.Id });
        message.HasIndex(row => new { row.WorkspaceId, row.Topic, row.DedupeKey }).IsUnique();
        message.HasIndex(row => new { row.WorkspaceId, row.Topic, row.Lane, row.Id }).HasFilter("done_at IS NULL");
        message.HasIndex(row => new { row.WorkspaceId, row.Lane, row.Id })
            .HasFilter("source IS NOT NULL OR failed_at IS NOT NULL");
    });
}
