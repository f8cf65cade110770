using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Statements;

/// <summary>How far the statements of a shop are read.</summary>
internal sealed class StatementsRead : IInWorkspace
{
    private StatementsRead()
    {
    }

    public StatementsRead(Guid workspaceId, Guid shopId) => (WorkspaceId, ShopId) = (workspaceId, shopId);

    public Guid WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>The time of the newest statement that was read.</summary>
    public DateTimeOffset? NewestAt { get; private set; }

    /// <summary>When they were last read to the end.</summary>
    public DateTimeOffset? ReadAt { get; private set; }

    /// <summary>Why they could not be read, in the channel's words.</summary>
    public string? Trouble { get; private set; }

    public void Done(DateTimeOffset? newest, DateTimeOffset at)
    {
        NewestAt = newest > NewestAt || NewestAt is null ? newest ?? NewestAt : NewestAt;
        (ReadAt, Trouble) = (at, null);
    }

    public void Fail(string why) => Trouble = why;
}
