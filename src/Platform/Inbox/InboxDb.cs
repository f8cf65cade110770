using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Platform.Inbox;

/// <summary>A kept message. Rows of the empty workspace are of senders nobody knows.</summary>
internal sealed class InboxRow : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid Id { get; init; }

    public string Topic { get; init; } = "";

    public string Lane { get; init; } = "";

    public string DedupeKey { get; init; } = "";

    public string Body { get; init; } = "";

    public DateTimeOffset ReceivedAt { get; init; }

    public DateTimeOffset? DoneAt { get; init; }
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
    });
}
