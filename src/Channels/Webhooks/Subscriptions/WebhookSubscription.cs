using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Webhooks.Subscriptions;

internal enum SubscriptionState
{
    /// <summary>It comes here.</summary>
    Right,

    /// <summary>It goes to no address of its own.</summary>
    Missing,

    /// <summary>It goes to another address.</summary>
    Elsewhere,

    /// <summary>The channel does not take the address.</summary>
    Refused,

    /// <summary>It comes, and nobody here asked for it.</summary>
    Unwanted,
}

/// <summary>Where a topic of a shop went when it was last looked, compared with where it should go.</summary>
internal sealed class WebhookSubscription : IInWorkspace
{
    private WebhookSubscription()
    {
    }

    public WebhookSubscription(Guid workspaceId, Guid shopId, string topic) =>
        (WorkspaceId, ShopId, Topic) = (workspaceId, shopId, topic);

    public Guid WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    public string Topic { get; private set; } = "";

    public bool IsWanted { get; private set; }

    public string WantedAddress { get; private set; } = "";

    /// <summary>Null when it goes to no address of its own.</summary>
    public string? Address { get; private set; }

    /// <summary>Why the channel did not take the address.</summary>
    public string? Trouble { get; private set; }

    public DateTimeOffset CheckedAt { get; private set; }

    public SubscriptionState State => this switch
    {
        { IsWanted: false } => SubscriptionState.Unwanted,
        { Trouble: not null } => SubscriptionState.Refused,
        { Address: null } => SubscriptionState.Missing,
        _ when Address != WantedAddress => SubscriptionState.Elsewhere,
        _ => SubscriptionState.Right,
    };

    public void Look(bool isWanted, string wantedAddress, string? address, DateTimeOffset at)
    {
        (IsWanted, WantedAddress, Address) = (isWanted, wantedAddress, address);
        (Trouble, CheckedAt) = (null, at);
    }

    public void Repaired() => (Address, Trouble) = (WantedAddress, null);

    public void Refused(string trouble) => Trouble = trouble;
}
