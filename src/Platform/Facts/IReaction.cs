using CreatorFlow.Platform.Data;

namespace CreatorFlow.Platform.Facts;

/// <summary>
/// Does something because of facts, exactly once: its writes and its place in the log are committed together.
/// It gets the facts of one workspace in order, in batches; on a failure the batch is repeated fact by fact, and a fact
/// that keeps failing becomes a dead letter instead of blocking the rest. Never calls out of the process: enqueue a
/// job.
/// </summary>
public interface IReaction
{
    /// <summary>Its place in the log is kept under this name; never changes.</summary>
    string Name { get; }

    /// <summary>The names of the facts it wants.</summary>
    IReadOnlyCollection<string> Kinds { get; }

    /// <summary>Runs inside a transaction of <paramref name="db"/>, in the facts' workspace. Must not commit.</summary>
    Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct);
}
