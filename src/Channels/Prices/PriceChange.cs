using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Tenancy;

namespace CreatorFlow.Channels.Prices;

/// <summary>What became of a price that somebody set. Kept as text; never rename one.</summary>
internal enum PriceOutcome
{
    /// <summary>On its way to the channel.</summary>
    Waiting,

    /// <summary>The channel sells at it.</summary>
    Taken,

    /// <summary>The channel did not take it.</summary>
    Refused,

    /// <summary>Another price of the same listing was set before it left.</summary>
    Replaced,
}

/// <summary>A price that somebody set for a listing, and what the channel said to it.</summary>
internal sealed class PriceChange : IInWorkspace
{
    private PriceChange()
    {
    }

    public PriceChange(Listing listing, Money price, Actor by, DateTimeOffset at)
    {
        (WorkspaceId, ShopId, Id) = (listing.WorkspaceId, listing.ShopId, Ids.New(at));
        (SkuId, ProductId, Title, Sku) = (listing.SkuId, listing.ProductId, listing.Title, listing.Sku);
        (FromMinor, ToMinor, Currency) = (listing.PriceMinor, price.Minor, price.Currency);
        (AskedBy, AskedAt) = (by.Name, at);
    }

    public Guid WorkspaceId { get; private set; }

    public Guid Id { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>The channel's id of the SKU.</summary>
    public string SkuId { get; private set; } = "";

    public string ProductId { get; private set; } = "";

    public string Title { get; private set; } = "";

    /// <summary>The SKU it is linked to; empty when to none.</summary>
    public string Sku { get; private set; } = "";

    /// <summary>What it cost when the price was set.</summary>
    public long FromMinor { get; private set; }

    public long ToMinor { get; private set; }

    public string Currency { get; private set; } = "";

    public string AskedBy { get; private set; } = "";

    public DateTimeOffset AskedAt { get; private set; }

    public PriceOutcome Outcome { get; private set; }

    /// <summary>When the channel answered, or another price took its place.</summary>
    public DateTimeOffset? EndedAt { get; private set; }

    /// <summary>Why the channel did not take it, in its words.</summary>
    public string? Reason { get; private set; }

    public Money From => new(FromMinor, Currency);

    public Money To => new(ToMinor, Currency);

    /// <summary>The channel answered.</summary>
    /// <param name="refusal">Null when it took the price.</param>
    public void Answered(string? refusal, DateTimeOffset at) => (Outcome, EndedAt, Reason) =
        (refusal is null ? PriceOutcome.Taken : PriceOutcome.Refused, at, refusal);

    public void Replace(DateTimeOffset at) => (Outcome, EndedAt) = (PriceOutcome.Replaced, at);
}
