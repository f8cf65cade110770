namespace CreatorFlow.Orders.Contracts;

/// <summary>Fact: an order goes in several parcels.</summary>
public sealed record OrderSplit(IReadOnlyList<Guid> ParcelIds);

/// <summary>Fact: an order goes in one parcel with others.</summary>
/// <param name="Numbers">The numbers of all orders in the parcel, ascending.</param>
public sealed record OrderCombined(Guid ParcelId, IReadOnlyList<string> Numbers);

/// <summary>Fact: an order goes in one parcel of its own again.</summary>
public sealed record OrderUnpacked(IReadOnlyList<Guid> ParcelIds);

/// <summary>Fact: a label was asked for one parcel of an order that is being labelled already.</summary>
/// <param name="Parcel">The parcel's number within the order.</param>
public sealed record ParcelLabelAsked(Guid ParcelId, int Parcel);

/// <summary>Fact: one parcel of an order left; others are still here.</summary>
/// <param name="Parcel">The parcel's number within the order.</param>
public sealed record ParcelShipped(Guid ParcelId, int Parcel, string Carrier, string TrackingNumber);

/// <summary>Fact: a part of the order left; the rest is to ship.</summary>
public sealed record OrderPartShipped(OrderStatus From, OrderStatus To) : IOrderMove;

/// <summary>Fact: the channel knows the tracking number of one parcel of an order.</summary>
/// <param name="Parcel">The parcel's number within the order.</param>
public sealed record ParcelConfirmed(Guid ParcelId, int Parcel, string TrackingNumber);
