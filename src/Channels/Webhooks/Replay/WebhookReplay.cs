using CreatorFlow.Platform.Inbox;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Webhooks.Replay;

/// <summary>Webhooks of a shop that are read once more, many at a time, and how far that is.</summary>
internal sealed class WebhookReplay : IInWorkspace
{
    private WebhookReplay()
    {
    }

    public WebhookReplay(Guid workspaceId, Guid id, Guid shopId, string askedBy, DateTimeOffset askedAt) =>
        (WorkspaceId, Id, ShopId, AskedBy, AskedAt, Until) = (workspaceId, id, shopId, askedBy, askedAt, askedAt);

    public Guid WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    public Guid ShopId { get; private set; }

    public string AskedBy { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    /// <summary>Those that were set aside alone; else all of the span.</summary>
    public bool OnlyFailed { get; init; }

    /// <summary>Received from then on; null: from the first.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>Received before then.</summary>
    public DateTimeOffset Until { get; init; }

    /// <summary>The span begins before what is kept: it reaches back to then. Null where it does not.</summary>
    public DateTimeOffset? KeptSince { get; init; }

    /// <summary>How many there were when it was asked for.</summary>
    public int Total { get; init; }

    /// <summary>How many of them have been handed over so far.</summary>
    public int Reopened { get; private set; }

    public Guid? LastId { get; private set; }

    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Which are left.</summary>
    public InboxFilter Left => new()
    {
        Since = Since,
        Until = Until,
        State = OnlyFailed ? InboxState.Failed : null,
        Topics = ReplayWebhooks.Topics,
        After = LastId,
    };

    public void HandedOver(IReadOnlyList<Guid> ids)
    {
        Reopened += ids.Count;
        LastId = ids.Count == 0 ? LastId : ids[^1];
    }

    public void End(DateTimeOffset at) => EndedAt = at;
}
