namespace CreatorFlow.Channels.Catalogue;

/// <summary>Whether a listing sells, and if not, who stopped it. Kept as text; never rename one.</summary>
internal enum ListingState
{
    /// <summary>It sells.</summary>
    Live,

    /// <summary>The channel looks at it before it may sell.</summary>
    UnderReview,

    /// <summary>The channel does not let it sell as it is.</summary>
    Rejected,

    /// <summary>The seller switched the product off.</summary>
    OffBySeller,

    /// <summary>The channel switched the product off.</summary>
    OffByChannel,

    /// <summary>The channel lets nobody change it.</summary>
    Frozen,

    /// <summary>The seller switched this one SKU of the product off.</summary>
    SkuOffBySeller,

    /// <summary>The channel switched this one SKU of the product off.</summary>
    SkuOffByChannel,

    /// <summary>It is on no page of the shop any more.</summary>
    Gone,
}

/// <summary>Which states are a matter for a person.</summary>
internal static class ListingStates
{
    /// <summary>It does not sell, and somebody may do something about it.</summary>
    public static readonly IReadOnlyList<ListingState> Stopped =
    [
        ListingState.UnderReview, ListingState.Rejected, ListingState.OffBySeller, ListingState.OffByChannel,
        ListingState.Frozen, ListingState.SkuOffBySeller, ListingState.SkuOffByChannel,
    ];

    /// <summary>The channel stopped it, and nobody here asked for that.</summary>
    public static readonly IReadOnlyList<ListingState> Troubled =
    [
        ListingState.Rejected, ListingState.OffByChannel, ListingState.Frozen, ListingState.SkuOffByChannel,
    ];
}
