using CreatorFlow.Identity.Contracts;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Bulk;

/// <summary>
/// Whether a person may. What it takes depends on what is done to the orders, so the endpoints ask here beyond the
/// permission they state.
/// </summary>
internal sealed class BulkDoor(BulkList list, ICurrentActor me)
{
    public bool May(BulkKind kind) => me.May(BulkKinds.PermissionOf(kind));

    /// <summary>Why the person may not start this; null when nothing speaks against it.</summary>
    public Problem? Closed(string? kind) => BulkKinds.Named(kind) is { } known && !May(known)
        ? BulkProblems.Forbidden(BulkKinds.PermissionOf(known))
        : null;

    /// <summary>Why the person may not stop or undo this one; null when nothing speaks against it.</summary>
    public async Task<Problem?> Closed(Guid id, CancellationToken ct) => await list.Find(id, ct) switch
    {
        null => BulkProblems.NotFound(),
        { } operation when !May(operation.Kind) => BulkProblems.Forbidden(BulkKinds.PermissionOf(operation.Kind)),
        _ => null,
    };
}
