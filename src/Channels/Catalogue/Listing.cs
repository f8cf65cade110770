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

    public ChannelLook? Look => LookAt is { } at ? new(LookAvailable ?? 0, at) : null;

    public void Listed(ListedSku sku, DateTimeOffset at)
    {
        (ProductId, Sku, IsActive) = (sku.ProductId, sku.Item.Sku, sku.IsActive);
        Seen(sku.Available, at);
    }

    public void Seen(int available, DateTimeOffset at) => (ChannelAvailable, SeenAt) = (available, at);

    public void Remember(ChannelLook? look) => (LookAvailable, LookAt) = (look?.Available, look?.At);

    public void Pushed(int quantity, DateTimeOffset at)
    {
        (PushedQuantity, PushedAt, Trouble) = (quantity, at, null);
        Seen(quantity, at);
    }

    public void Refused(string trouble) => Trouble = trouble;
}
