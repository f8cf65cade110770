using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;
using StockMove = CreatorFlow.Channels.Stock.StockMove;

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

    /// <summary>The SKU in our stock; empty when it is linked to none.</summary>
    public string Sku { get; private set; } = "";

    public LinkKind Link { get; private set; }

    /// <summary>The seller's own code at the channel; empty when the seller gave none.</summary>
    public string SellerCode { get; private set; } = "";

    public string Title { get; private set; } = "";

    public long PriceMinor { get; private set; }

    public string Currency { get; private set; } = "";

    public int WeightGrams { get; private set; }

    /// <summary>Available plus committed units at the channel when it was listed last.</summary>
    public int FirstOnHand { get; private set; }

    public bool IsActive { get; private set; }

    /// <summary>Whether it sells, and if not, who stopped it.</summary>
    public ListingState State { get; private set; }

    /// <summary>Since when it is seen so; null when it always was.</summary>
    public DateTimeOffset? StateSince { get; private set; }

    /// <summary>Why it does not sell, in the channel's words; null when it does not say.</summary>
    public string? StateReason { get; private set; }

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

    /// <summary>The channel lists it so.</summary>
    /// <param name="automatic">The SKU that goes by the seller's code; null when that is to be asked.</param>
    public void Listed(ListedSku sku, string? automatic, DateTimeOffset at)
    {
        (ProductId, IsActive, Title) = (sku.ProductId, sku.IsActive, sku.Item.Title);
        StateSince = State == sku.State ? StateSince : at;
        (State, StateReason) = (sku.State, sku.Reason);
        SellerCode = sku.HasSellerCode ? sku.Item.Sku : "";
        (PriceMinor, Currency) = (sku.Item.Price.Minor, sku.Item.Price.Currency);
        (WeightGrams, FirstOnHand) = (sku.Item.WeightGrams, sku.Item.FirstOnHand);

        if (Link is LinkKind.Automatic or LinkKind.None)
        {
            (Sku, Link) = (automatic ?? "", automatic is null ? LinkKind.None : LinkKind.Automatic);
        }

        Seen(sku.Available, at);
    }

    /// <summary>The channel lists it no more.</summary>
    public void Gone(DateTimeOffset at) => (IsActive, State, StateSince) = (false, ListingState.Gone, at);

    /// <summary>A person chose the SKU: its number is still to be sent.</summary>
    public void LinkTo(string sku, DateTimeOffset at)
    {
        (Sku, Link) = (sku, LinkKind.Chosen);
        Changed(at, at);
    }

    /// <summary>It is none of ours: nothing waits to be sent.</summary>
    public void Ignore() => (Sku, Link, ChangedAt, Trouble) = ("", LinkKind.Ignored, null, null);

    /// <summary>What a SKU is made of, under this code.</summary>
    public CatalogueItem ItemOf(string code) =>
        new(code, Title, new Money(PriceMinor, Currency), WeightGrams, FirstOnHand);

    /// <summary>The channel sells at this price now.</summary>
    public void Priced(long minor) => PriceMinor = minor;

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
