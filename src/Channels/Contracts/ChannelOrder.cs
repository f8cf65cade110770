using CreatorFlow.Platform;

namespace CreatorFlow.Channels.Contracts;

/// <summary>Where an order stands at its sales channel, in our words.</summary>
public enum ChannelOrderState
{
    /// <summary>Placed, not paid: stock is kept for it.</summary>
    Unpaid,

    /// <summary>Paid; the buyer may still cancel freely; nothing may be shipped and the address is hidden.</summary>
    OnHold,

    /// <summary>Released: to be shipped by the seller.</summary>
    AwaitingShipment,

    /// <summary>The seller has told the channel the tracking number; not yet scanned.</summary>
    Shipped,

    /// <summary>Scanned by the carrier.</summary>
    InTransit,

    /// <summary>With the buyer, or completed.</summary>
    Delivered,

    /// <summary>Cancelled as a whole.</summary>
    Cancelled,
}

/// <summary>
/// An order as a channel tells it. Immutable: it is the channel's word at <see cref="UpdatedAt"/>, applied only when
/// that is newer than what is known.
/// </summary>
public sealed record ChannelOrder
{
    /// <summary>The channel's own number; unique within the shop.</summary>
    public required string ExternalId { get; init; }

    public required ChannelOrderState State { get; init; }

    /// <summary>Decides the deadline, whether it is a sale, and who ships it.</summary>
    public OrderKind Kind { get; init; }

    /// <summary>The buyer pays when the parcel is handed over.</summary>
    public bool CashOnDelivery { get; init; }

    /// <summary>The number of the order in whose place this one is sent; null when it is none.</summary>
    public string? Replaces { get; init; }

    public required DateTimeOffset PlacedAt { get; init; }

    /// <summary>Null while it is not paid.</summary>
    public DateTimeOffset? PaidAt { get; init; }

    /// <summary>A pre-order's day: it stays on hold until then.</summary>
    public DateTimeOffset? ReleaseOn { get; init; }

    /// <summary>How long the channel holds it once it is paid; null when that is not known.</summary>
    public TimeSpan? HoldFor { get; init; }

    /// <summary>How long the making takes; null when the channel does not say.</summary>
    public HandlingTime? Handling { get; init; }

    /// <summary>When the channel changed it last; whole seconds at most channels.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>Must be in the carrier's hands by then; null when the channel does not say.</summary>
    public DateTimeOffset? DispatchBy { get; init; }

    /// <summary>Must be with the buyer by then; null when the channel does not say.</summary>
    public DateTimeOffset? DeliverBy { get; init; }

    /// <summary>The channel cancels it by itself then, unless it has left; null when it does not say.</summary>
    public DateTimeOffset? AutoCancelAt { get; init; }

    /// <summary>When the carrier took it; null when it has not, or the channel does not say.</summary>
    public DateTimeOffset? CollectedAt { get; init; }

    public DateTimeOffset? DeliveredAt { get; init; }

    public DateTimeOffset? CancelledAt { get; init; }

    public CancelledBy CancelledBy { get; init; }

    /// <summary>The channel's own id of the buyer, the same for all orders of one person; null when hidden.</summary>
    public string? BuyerId { get; init; }

    /// <summary>The buyer asked to cancel and nobody has decided yet.</summary>
    public bool CancelAsked { get; init; }

    /// <summary>How the buyer wants it delivered: the channel's id of the option; null when it does not say.</summary>
    public string? DeliveryOption { get; init; }

    /// <summary>Shipped by the channel itself: shown, never shipped by us.</summary>
    public bool FulfilledByChannel { get; init; }

    /// <summary>Whose label it travels under.</summary>
    public ShippedBy ShippedBy { get; init; }

    /// <summary>A sample, replacement or exchange: shipped, but no sale.</summary>
    public bool NotASale { get; init; }

    /// <summary>What the buyer pays in all.</summary>
    public required Money Total { get; init; }

    public required Money Shipping { get; init; }

    public required Money Tax { get; init; }

    /// <summary>What the channel took off the goods and pays itself: the seller gets it beside the total.</summary>
    public Money? ChannelPaysGoods { get; init; }

    /// <summary>The same of shipping.</summary>
    public Money? ChannelPaysShipping { get; init; }

    /// <summary>Null while the channel hides it (before release) or keeps it (fulfilled by the channel).</summary>
    public ChannelAddress? ShipTo { get; init; }

    public string? BuyerNote { get; init; }

    public string? CancelReason { get; init; }

    /// <summary>The tracking number the channel knows, when there is one.</summary>
    public string? TrackingNumber { get; init; }

    /// <summary>
    /// The packages in which it travels under a label of the channel; none while not all of its units are in one.
    /// </summary>
    public IReadOnlyList<ChannelPackage> Packages { get; init; } = [];

    /// <summary>
    /// Units of one SKU at one price, folded, ordered by SKU. Units cancelled one by one are left out; an order
    /// cancelled as a whole keeps its lines.
    /// </summary>
    public required IReadOnlyList<ChannelOrderLine> Lines { get; init; }
}

/// <summary>So many units of one SKU at one price.</summary>
/// <param name="ChannelSkuId">The channel's id of the SKU.</param>
/// <param name="Sku">The SKU of the listing; of one not read yet the seller's code, or the channel's id.</param>
/// <param name="Title">Product and variant, for people.</param>
/// <param name="Quantity">Units, at least 1.</param>
/// <param name="UnitPrice">What the buyer pays for one, before tax.</param>
public sealed record ChannelOrderLine(string ChannelSkuId, string Sku, string Title, int Quantity, Money UnitPrice)
{
    /// <summary>How the SKU of a listing begins that is linked to none of ours.</summary>
    public const string UnlinkedPrefix = "unlinked:";

    /// <summary>What stands in the place of the SKU while the listing is linked to none.</summary>
    public static string Unlinked(string channelSkuId) => UnlinkedPrefix + channelSkuId;
}

/// <summary>
/// Where a parcel goes. Country is ISO 3166-1 alpha-2; State is the two-letter code where the country has one.
/// </summary>
public sealed record ChannelAddress(
    string Name,
    string Line1,
    string? Line2,
    string City,
    string? State,
    string PostalCode,
    string Country,
    string? Phone);
