namespace CreatorFlow.Shipping.Contracts;

/// <summary>A parcel that wants a label.</summary>
/// <param name="ParcelId">The parcel, unique: it is the idempotency key of the purchase. Here: the order's id.</param>
/// <param name="Reference">
/// What is printed and sent to the carrier as reference, unique per parcel, at most 32 characters, so that a second
/// label of the same parcel can be told apart within the carrier's 35.
/// </param>
/// <param name="ShipTo">Where it goes.</param>
/// <param name="WeightGrams">With packaging.</param>
/// <param name="DispatchBy">Must be with the carrier by then; decides the urgency of the purchase.</param>
/// <param name="DeliverBy">The service must arrive by then; null when anything will do.</param>
public sealed record ParcelToShip(
    Guid ParcelId,
    string Reference,
    Address ShipTo,
    int WeightGrams,
    DateTimeOffset? DispatchBy,
    DateTimeOffset? DeliverBy)
{
    /// <summary>The order whose channel sells the label; null where it is bought of the seller's own carrier.</summary>
    public ChannelParcel? OfChannel { get; init; }

    /// <summary>Its label is bought before those of all others.</summary>
    public bool Urgent { get; init; }
}

/// <summary>An order that travels under a label of its channel.</summary>
/// <param name="OrderNumber">The channel's number of the order.</param>
public sealed record ChannelParcel(Guid ShopId, string OrderNumber)
{
    /// <summary>The channel's package, where the order has several or shares one; null for the whole order.</summary>
    public string? PackageId { get; init; }
}

/// <summary>A postal address. Country is ISO 3166-1 alpha-2.</summary>
public sealed record Address(
    string Name,
    string Line1,
    string? Line2,
    string City,
    string? State,
    string PostalCode,
    string Country,
    string? Phone);
