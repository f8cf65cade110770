using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Bulk;

/// <summary>
/// One thing done to many orders. Its orders are frozen when it starts, in the order in which they are worked through;
/// <see cref="Reached"/> says how far that is.
/// </summary>
internal sealed class BulkOperation : IInWorkspace
{
    public Guid WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    /// <summary>Given by who starts it: the same key twice is the same operation.</summary>
    public string Key { get; private set; } = "";

    public BulkKind Kind { get; private set; }

    /// <summary>The reason, the tag or the note.</summary>
    public string? Text { get; private set; }

    /// <summary>The address of the filter that chose the orders; empty when they were chosen one by one.</summary>
    public string Selection { get; private set; } = "";

    public BulkState State { get; private set; }

    /// <summary>The operation that this one undoes.</summary>
    public Guid? UndoesId { get; private set; }

    public int Total { get; private set; }

    /// <summary>The orders up to this position have their result.</summary>
    public int Reached { get; private set; }

    public int Done { get; private set; }

    public int Refused { get; private set; }

    public int Skipped { get; private set; }

    /// <summary>Of those done, how many were undone.</summary>
    public int Undone { get; private set; }

    public ActorKind ByKind { get; private set; }

    public string ByName { get; private set; } = "";

    public Guid? ByUserId { get; private set; }

    public DateTimeOffset StartedAt { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Guards against two writers at once.</summary>
    public int Version { get; private set; }

    public Actor By => new(ByKind, ByName, ByUserId);

    public bool IsOver => BulkLifecycle.IsEnd(State);

    public static BulkOperation Start(
        Guid workspaceId, string key, BulkKind kind, string? text, string selection, int total, Actor by,
        DateTimeOffset at) => new()
        {
            WorkspaceId = workspaceId,
            Id = Ids.New(at),
            Key = key,
            Kind = kind,
            Text = text,
            Selection = selection,
            Total = total,
            ByKind = by.Kind,
            ByName = by.Name,
            ByUserId = by.UserId,
            StartedAt = at,
        };

    /// <summary>The operation that takes back what this one did; refused when nothing can.</summary>
    public Result<BulkOperation> Undo(int total, Actor by, DateTimeOffset at)
    {
        if (UndoesId is not null || BulkKinds.UndoOf(Kind) is not { } kind)
        {
            return UndoesId is not null ? BulkProblems.IsAnUndo() : BulkProblems.CannotUndo(Kind);
        }

        if (!IsOver)
        {
            return BulkProblems.StillRunning();
        }

        if (total == 0)
        {
            return BulkProblems.NothingToUndo();
        }

        var undo = Start(WorkspaceId, $"undo-{Id:N}", kind, Text, "", total, by, at);
        undo.UndoesId = Id;
        return undo;
    }

    /// <summary>The next orders have their results.</summary>
    public BulkAdvanced Advance(int done, int refused, int skipped)
    {
        (Done, Refused, Skipped) = (Done + done, Refused + refused, Skipped + skipped);
        Reached += done + refused + skipped;
        Version++;
        return new(Total, Done, Refused, Skipped);
    }

    /// <summary>So many of those done were undone.</summary>
    public void TakeBack(int undone)
    {
        Undone += undone;
        Version++;
    }

    public Problem? Stop()
    {
        if (!BulkLifecycle.Allows(State, BulkState.Stopping))
        {
            return BulkProblems.NotRunning(State);
        }

        Move(BulkState.Stopping);
        return null;
    }

    /// <summary>It goes no further: all have their result, or it was stopped.</summary>
    public BulkEnded End(DateTimeOffset at)
    {
        var stopped = State == BulkState.Stopping;
        Move(stopped ? BulkState.Stopped : BulkState.Done);
        EndedAt = at;
        return new(Total, Done, Refused, Skipped, stopped);
    }

    private void Move(BulkState to)
    {
        if (!BulkLifecycle.Allows(State, to))
        {
            throw new InvalidOperationException($"A bulk operation cannot go from {State} to {to}.");
        }

        State = to;
        Version++;
    }
}
