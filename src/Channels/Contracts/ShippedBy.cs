namespace CreatorFlow.Channels.Contracts;

/// <summary>Whose label an order travels under. Kept as text and named by the API; never rename one.</summary>
public enum ShippedBy
{
    /// <summary>That of a carrier of the seller; the channel is told the number.</summary>
    Seller,

    /// <summary>One that the channel sells; the seller packs the parcel and hands it over.</summary>
    ChannelLabel,

    /// <summary>The channel packs and ships it from its own house: seen here, never shipped by us.</summary>
    Channel,
}
