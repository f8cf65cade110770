namespace CreatorFlow.Orders.Contracts;

/// <summary>
/// A fact that moves an order. The moves of an order are its history and form a path of the lifecycle.
/// </summary>
public interface IOrderMove
{
    OrderStatus From { get; }

    OrderStatus To { get; }
}

/// <summary>What all facts that move an order say, whichever they are.</summary>
public sealed record OrderMove(OrderStatus From, OrderStatus To);

/// <summary>Fact: the order was seen for the first time.</summary>
public sealed record OrderReceived(OrderStatus From, OrderStatus To) : IOrderMove;

/// <summary>Fact: the channel released it; it may be shipped as soon as it has stock.</summary>
public sealed record OrderReleased(OrderStatus From, OrderStatus To) : IOrderMove;

/// <summary>Fact: stock came free and is now kept for it.</summary>
public sealed record OrderReserved(OrderStatus From, OrderStatus To) : IOrderMove;

/// <summary>Fact: there is not enough stock for it (any more).</summary>
public sealed record OrderShortOfStock(OrderStatus From, OrderStatus To) : IOrderMove;

/// <summary>Fact: a person stopped it.</summary>
public sealed record OrderHeld(OrderStatus From, OrderStatus To) : IOrderMove;

/// <summary>Fact: a person let it go on.</summary>
public sealed record OrderUnheld(OrderStatus From, OrderStatus To) : IOrderMove;

/// <summary>Fact: a label was asked for.</summary>
public sealed record OrderLabelAsked(OrderStatus From, OrderStatus To) : IOrderMove;

/// <summary>Fact: the label could not be had; it is to ship again.</summary>
public sealed record OrderLabelDropped(OrderStatus From, OrderStatus To) : IOrderMove;

/// <summary>Fact: it left our stock with a carrier.</summary>
public sealed record OrderShipped(OrderStatus From, OrderStatus To, string Carrier, string TrackingNumber) : IOrderMove;

/// <summary>Fact: it was shipped without us: by the channel, or by hand in its seller centre.</summary>
public sealed record OrderShippedElsewhere(OrderStatus From, OrderStatus To) : IOrderMove;

/// <summary>Fact: the carrier has scanned it.</summary>
public sealed record OrderInTransit(OrderStatus From, OrderStatus To) : IOrderMove;

/// <summary>Fact: it is with the buyer.</summary>
public sealed record OrderDelivered(OrderStatus From, OrderStatus To) : IOrderMove;

/// <summary>Fact: it is cancelled.</summary>
public sealed record OrderCancelled(OrderStatus From, OrderStatus To) : IOrderMove;

/// <summary>Fact: the channel knows the tracking number.</summary>
public sealed record OrderConfirmed(string TrackingNumber);

/// <summary>Fact: a person corrected under which number of which carrier it travels.</summary>
/// <param name="Before">The number it was said to travel under.</param>
public sealed record OrderTrackingChanged(string Carrier, string TrackingNumber, string Before);

/// <summary>Fact: something stands in the order's way; it waits, visibly.</summary>
public sealed record OrderTroubled(string Code);

/// <summary>Fact: the channel knows that the seller cancelled it.</summary>
public sealed record OrderCancellationConfirmed;

/// <summary>Fact: a person put a tag on it.</summary>
public sealed record OrderTagged(string Tag);

/// <summary>Fact: a person took a tag off it.</summary>
public sealed record OrderUntagged(string Tag);

/// <summary>Fact: a person lets it overtake the others, or took that back.</summary>
public sealed record OrderUrgencySet(bool Urgent);

/// <summary>Fact: a person wrote a note on it; the text is the reason told with it.</summary>
public sealed record OrderNoted(Guid NoteId);

/// <summary>Fact: a note was taken off it again.</summary>
public sealed record OrderNoteRemoved(Guid NoteId);

/// <summary>Fact: a person set right where an order by hand goes.</summary>
/// <param name="Parts">What changed of it: name, line1, line2, city, state, postalCode, country, phone.</param>
public sealed record OrderAddressCorrected(IReadOnlyList<string> Parts);

/// <summary>Fact: many orders are being changed together. The subject is the bulk operation.</summary>
/// <param name="Kind">What is done to each.</param>
/// <param name="Total">How many orders it is about.</param>
public sealed record BulkStarted(string Kind, int Total);

/// <summary>Fact: a part of a bulk operation is through.</summary>
public sealed record BulkAdvanced(int Total, int Done, int Refused, int Skipped);

/// <summary>Fact: a bulk operation is over.</summary>
/// <param name="Stopped">A person stopped it before its end.</param>
public sealed record BulkEnded(int Total, int Done, int Refused, int Skipped, bool Stopped);

/// <summary>Fact: the orders of a file are being taken in. The subject is the file.</summary>
/// <param name="Total">How many were chosen.</param>
public sealed record OrdersFileStarted(string File, int Total);

/// <summary>Fact: a part of a file is through. The subject is the file.</summary>
public sealed record OrdersFileAdvanced(int Total, int Made, int Bad, int Known);

/// <summary>Fact: a file is over. The subject is the file.</summary>
/// <param name="Made">Orders taken in.</param>
/// <param name="Bad">Orders left out because something is wrong with them.</param>
/// <param name="Known">Orders that were there before.</param>
/// <param name="Stopped">A person stopped it before its end.</param>
public sealed record OrdersFileEnded(string File, int Made, int Bad, int Known, bool Stopped);

/// <summary>Fact: what was ordered changed.</summary>
public sealed record OrderLinesChanged(IReadOnlyList<LineThen> Before, IReadOnlyList<LineThen> After);

/// <summary>A line of an order as it was.</summary>
public sealed record LineThen(string Sku, string Title, int Quantity, long UnitPriceMinor);
