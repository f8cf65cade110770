using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform.Facts;

namespace CreatorFlow.Orders.Past;

/// <summary>How an order was at an instant.</summary>
/// <param name="Notes">Texts of the notes on it, by their ids.</param>
internal sealed record OrderThen(
    OrderStatus Status,
    bool Urgent,
    IReadOnlyList<string> Tags,
    IReadOnlyDictionary<Guid, string> Notes,
    string? Carrier,
    string? TrackingNumber,
    DateTimeOffset? ShippedAt,
    DateTimeOffset? ConfirmedAt,
    IReadOnlyList<LineThen> Lines)
{
    /// <summary>Before it was seen for the first time.</summary>
    public static OrderThen Unknown { get; } = new(
        OrderStatus.None, false, [], new Dictionary<Guid, string>(), null, null, null, null, []);

    public int Units => Lines.Sum(line => line.Quantity);

    /// <summary>What follows when this is told.</summary>
    public OrderThen After(Fact fact) => fact.Kind switch
    {
        nameof(OrderUrgencySet) => this with { Urgent = fact.Body<OrderUrgencySet>().Urgent },
        nameof(OrderTagged) => this with { Tags = [.. Tags.Append(fact.Body<OrderTagged>().Tag).Distinct()] },
        nameof(OrderUntagged) => this with { Tags = [.. Tags.Where(tag => tag != fact.Body<OrderUntagged>().Tag)] },
        nameof(OrderNoted) => With(fact.Body<OrderNoted>().NoteId, fact),
        nameof(OrderNoteRemoved) => this with
        {
            Notes = Notes.Where(note => note.Key != fact.Body<OrderNoteRemoved>().NoteId).ToDictionary(),
        },
        nameof(OrderConfirmed) => this with { ConfirmedAt = fact.At },
        nameof(OrderShipped) => Shipped(fact),
        nameof(OrderTrackingChanged) => this with
        {
            Carrier = fact.Body<OrderTrackingChanged>().Carrier,
            TrackingNumber = fact.Body<OrderTrackingChanged>().TrackingNumber,
        },
        nameof(OrderShippedElsewhere) => Moved(fact) with { ShippedAt = ShippedAt ?? fact.At },
        _ => Moved(fact),
    };

    private OrderThen With(Guid noteId, Fact fact) => this with
    {
        Notes = new Dictionary<Guid, string>(Notes)
        {
            [noteId] = fact.Why?.Facts.GetValueOrDefault("text")?.ToString() ?? "",
        },
    };

    private OrderThen Shipped(Fact fact)
    {
        var shipped = fact.Body<OrderShipped>();
        return Moved(fact) with
        {
            Carrier = shipped.Carrier, TrackingNumber = shipped.TrackingNumber, ShippedAt = fact.At,
        };
    }

    /// <summary>Facts that say where an order goes move it; all others leave it where it is.</summary>
    private OrderThen Moved(Fact fact) =>
        OrdersLive.Moves.Contains(fact.Kind) ? this with { Status = fact.Body<OrderMove>().To } : this;
}
