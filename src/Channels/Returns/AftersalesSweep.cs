using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Returns;

/// <summary>What is swept apart from orders. Kept as text; never rename one.</summary>
internal enum CaseKind
{
    Returns,
    Cancellations,
}

/// <summary>How far the returns or the cancellations of a shop are read.</summary>
internal sealed class AftersalesSweep : IInWorkspace
{
    private AftersalesSweep()
    {
    }

    public AftersalesSweep(Guid workspaceId, Guid shopId, CaseKind kind) =>
        (WorkspaceId, ShopId, Kind) = (workspaceId, shopId, kind);

    public Guid WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    public CaseKind Kind { get; private set; }

    /// <summary>The newest change that was seen, in the channel's time.</summary>
    public DateTimeOffset? Cursor { get; private set; }

    public DateTimeOffset? SweptAt { get; private set; }

    /// <summary>Why the channel does not tell; null when it does.</summary>
    public string? Trouble { get; private set; }

    public void Swept(DateTimeOffset? newest, DateTimeOffset at)
    {
        (SweptAt, Trouble) = (at, null);
        Cursor = newest > Cursor || Cursor is null ? newest : Cursor;
    }

    public void Refused(string detail) => Trouble = detail;
}
