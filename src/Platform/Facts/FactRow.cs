using System.Text.Json;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Platform.Facts;

/// <summary>A row of the fact log. Only ever inserted.</summary>
internal sealed class FactRow : IInWorkspace
{
    public long Position { get; private set; }

    /// <summary>
    /// The transaction that wrote it, on PostgreSQL; 0 on SQLite, where positions are in commit order.
    /// </summary>
    public long Tx { get; private set; }

    public Guid WorkspaceId { get; private set; }

    public string Kind { get; private set; } = "";

    public Guid SubjectId { get; private set; }

    public DateTimeOffset At { get; private set; }

    public ActorKind ByKind { get; private set; }

    public string ByName { get; private set; } = "";

    public Guid? ByUserId { get; private set; }

    public string? Why { get; private set; }

    public string Body { get; private set; } = "";

    public static FactRow Of(
        object fact, FactKinds kinds, Guid workspaceId, Guid subjectId, Actor by, Reason? why,
        DateTimeOffset at) => new()
        {
            WorkspaceId = workspaceId,
            Kind = kinds.NameOf(fact),
            SubjectId = subjectId,
            At = at,
            ByKind = by.Kind,
            ByName = by.Name,
            ByUserId = by.UserId,
            Why = why?.ToJson(),
            Body = JsonSerializer.Serialize(fact, fact.GetType(), FactKinds.JsonOptions),
        };

    public Fact ToFact() => new(
        new(Tx, Position), WorkspaceId, Kind, SubjectId, At, new(ByKind, ByName, ByUserId),
        Why is null ? null : Reason.FromJson(Why), Body);
}
