using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Orders.Attribution;

/// <summary>An order that a creator brought, as a shop tells it, with the order here.</summary>
internal sealed class BroughtOrder : IInWorkspace
{
    private BroughtOrder()
    {
    }

    public BroughtOrder(Guid workspaceId, Guid shopId, string number) =>
        (WorkspaceId, ShopId, Number) = (workspaceId, shopId, number);

    public Guid WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>The channel's.</summary>
    public string Number { get; private set; } = "";

    /// <summary>The order here; null while it is not.</summary>
    public Guid? OrderId { get; private set; }

    public DateTimeOffset PlacedAt { get; private set; }

    /// <summary>Who brought its first line.</summary>
    public string Creator { get; private set; } = "";

    /// <summary>What the buyer of its first line was looking at.</summary>
    public ContentKind Content { get; private set; }

    public string? ContentId { get; private set; }

    /// <summary>When its shop was last asked for it; null: never.</summary>
    public DateTimeOffset? AskedAt { get; private set; }

    public OrderBrought Told => new(Creator, Content, ContentId);

    /// <summary>Takes over what the channel says of it now.</summary>
    public void Read(AffiliateShare first)
    {
        PlacedAt = first.PlacedAt;
        (Creator, Content, ContentId) = (first.Creator, first.Content, first.ContentId);
    }

    /// <summary>Its order is here. False when that was known.</summary>
    public bool MatchTo(Guid orderId)
    {
        var isNew = OrderId is null;
        OrderId = orderId;
        return isNew;
    }
}
