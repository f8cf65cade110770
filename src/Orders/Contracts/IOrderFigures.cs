using CreatorFlow.Platform;

namespace CreatorFlow.Orders.Contracts;

/// <summary>The figures of the orders, read from indexes: as fast with a million orders as with a hundred.</summary>
public interface IOrderFigures
{
    /// <summary>The figures now.</summary>
    /// <param name="dayStart">When the shop's day began.</param>
    /// <param name="dayEnd">When it ends.</param>
    Task<OrderFigures> Now(DateTimeOffset dayStart, DateTimeOffset dayEnd, CancellationToken ct);

    /// <summary>Released orders that have not left, the nearest deadline first.</summary>
    Task<IReadOnlyList<UrgentOrder>> MostUrgent(int limit, CancellationToken ct);

    /// <summary>What people call these orders, by id; unknown ids are left out.</summary>
    Task<IReadOnlyDictionary<Guid, string>> Numbers(IReadOnlyCollection<Guid> orderIds, CancellationToken ct);
}

/// <summary>How many orders stand where.</summary>
/// <param name="PlacedToday">Placed within the day, cancelled ones too.</param>
/// <param name="RevenueToday">What buyers pay for the sales of the day, one amount a currency, the largest first;
/// samples, replacements and cancelled orders are no sales.</param>
/// <param name="Waiting">Not released by the channel.</param>
/// <param name="ToShip">Ready, or a label is being bought.</param>
/// <param name="NoStock">Wait for stock.</param>
/// <param name="Held">Held by a person.</param>
/// <param name="ShippedToday">Left within the day.</param>
/// <param name="LateSoon">Not scanned by the carrier, and to be dispatched within 24 hours.</param>
/// <param name="Late">Not scanned by the carrier, and past the dispatch deadline.</param>
public sealed record OrderFigures(
    int PlacedToday,
    IReadOnlyList<Money> RevenueToday,
    int Waiting,
    int ToShip,
    int NoStock,
    int Held,
    int ShippedToday,
    int LateSoon,
    int Late);

/// <summary>An order whose deadline comes next.</summary>
/// <param name="DispatchBy">Must be with the carrier by then.</param>
/// <param name="Buyer">Null while the channel hides it.</param>
public sealed record UrgentOrder(
    Guid Id,
    string Number,
    OrderStatus Status,
    string? Buyer,
    int Units,
    Money Total,
    DateTimeOffset DispatchBy,
    int Version);
