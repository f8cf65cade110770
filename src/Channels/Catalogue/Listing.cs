using CreatorFlow.Channels.Stock;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Catalogue;

/// <summary>One of our SKUs as a shop lists it, and what the shop was last told of its stock.</summary>
internal sealed class Listing : IInWorkspace
{
    private Listing()
    {
    }

    public Listing(Guid workspaceId, Guid shopId, string skuId) =>
        (WorkspaceId, ShopId, SkuId) = (workspaceId, shopId, skuId);

    public Guid WorkspaceId { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>The channel's id of the SKU.</summary>
    public string SkuId { get; private set; } = "";

    public string ProductId { get; private set; } = "";

    /// <summary>The seller's own code: the SKU in our stock.</summary>
    public string Sku { get; private set; } = "";

    public bool IsActive { get; private set; }

    /// <summary>What the channel offered when we looked last.</summary>
    public int ChannelAvailable { get; private set; }

    public DateTimeOffset SeenAt { get; private set; }

    /// <summary>The look that a raise of the number is measured against.</summary>
    public int? LookAvailable { get; private set; }

    public DateTimeOffset? LookAt { get; private set; }

    public int? PushedQuantity { get; private set; }

    public DateTimeOffset? PushedAt { get; private set; }

    public string? Trouble { get; private set; }

    /// <summary>Since when a change waits to be sent; null when none does.</summary>
    public DateTimeOffset? ChangedAt { get; private set; }

    /// <summary>The newest change of what we may offer.</summary>
    public DateTimeOffset? LastChangeAt { get; private set; }

    public ChannelLook? Look => LookAt is { } at ? new(LookAvailable ?? 0, at) : null;

    /// <summary>What the channel offered before: the number sent last, and what was seen since then.</summary>
    public IEnumerable<ChannelLook> Looks
    {
        get
        {
            ChannelLook? pushed = PushedAt is { } at ? new(PushedQuantity ?? 0, at) : null;
            ChannelLook?[] all = [pushed, Look, new(ChannelAvailable, SeenAt)];
            return all.OfType<ChannelLook>().Where(look => pushed is null || look.At >= pushed.Value.At);
        }
    }

    public void Listed(ListedSku sku, DateTimeOffset at)
    {
        (ProductId, Sku, IsActive) = (sku.ProductId, sku.Item.Sku, sku.IsActive);
        Seen(sku.Available, at);
    }

    public void Seen(int available, DateTimeOffset at) => (ChannelAvailable, SeenAt) = (available, at);

    /// <summary>What we may offer changed between these two moments.</summary>
    public void Changed(DateTimeOffset first, DateTimeOffset last) =>
        (ChangedAt, LastChangeAt) = (ChangedAt ?? first, last);

    /// <summary>The channel answered.</summary>
    public void Offered(StockOffer offer)
    {
        Seen(offer.Sku.Available, offer.AnsweredAt);
        (LookAvailable, LookAt) = (offer.Decision.Look?.Available, offer.Decision.Look?.At);

        if (offer.Refusal is not null)
        {
            Trouble = offer.Refusal;
        }
        else if (offer.Decision.Push is { } pushed)
        {
            (PushedQuantity, PushedAt, Trouble) = (pushed, offer.AnsweredAt, null);
            Seen(pushed, offer.AnsweredAt);
        }
        else if (offer.Decision.Move == StockMove.Equal)
        {
            Trouble = null;
        }

        // What changed after we read our number is still to be sent.
        if (offer.Decision.Move != StockMove.Waiting)
        {
            ChangedAt = LastChangeAt > offer.Listing.LastChangeAt || offer.Listing.LastChangeAt is null
                ? LastChangeAt
                : null;
        }
    }
}
