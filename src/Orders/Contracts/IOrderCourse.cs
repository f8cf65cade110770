using CreatorFlow.Platform;

namespace CreatorFlow.Orders.Contracts;

/// <summary>
/// How orders came in and left over time, for pictures. Every question names a span of time and reads only its orders,
/// by index.
/// </summary>
public interface IOrderCourse
{
    /// <summary>What was placed in each hour of a span, from its start; hours without orders are left out.</summary>
    Task<IReadOnlyList<OrdersOfHour>> Hours(DateTimeOffset from, DateTimeOffset to, CancellationToken ct);

    /// <summary>What was placed in a span, by currency, the largest sales first.</summary>
    Task<IReadOnlyList<OrdersPlaced>> Placed(DateTimeOffset from, DateTimeOffset to, CancellationToken ct);

    /// <summary>The products of the sales of a span, most units first.</summary>
    Task<IReadOnlyList<ProductSold>> TopProducts(
        DateTimeOffset from, DateTimeOffset to, int limit, CancellationToken ct);

    /// <summary>How many of the orders that left in a span did so without a person.</summary>
    Task<HandsOff> HandsOff(DateTimeOffset from, DateTimeOffset to, CancellationToken ct);

    /// <summary>
    /// Released orders that have not left, by when they must: up to the first mark, from there to the second, and so
    /// on.
    /// </summary>
    Task<IReadOnlyList<OrdersDue>> Due(IReadOnlyList<DateTimeOffset> marks, CancellationToken ct);

    /// <summary>Those of these orders that can still be cancelled.</summary>
    Task<IReadOnlySet<Guid>> Cancellable(IReadOnlyCollection<Guid> orderIds, CancellationToken ct);
}

/// <summary>The orders of an hour in one currency.</summary>
/// <param name="Hour">Full hours since the start of the span.</param>
/// <param name="Orders">Placed, cancelled ones too.</param>
/// <param name="Sales">What buyers pay; samples, replacements and cancelled orders are no sales.</param>
public sealed record OrdersOfHour(int Hour, int Orders, Money Sales);

/// <summary>The orders of a span in one currency; counted as <see cref="OrdersOfHour"/> does.</summary>
public sealed record OrdersPlaced(int Orders, Money Sales);

/// <summary>A product as it sold.</summary>
/// <param name="Goods">Units at their price, without shipping and tax.</param>
public sealed record ProductSold(string Sku, string Title, int Units, Money Goods);

/// <summary>Orders that left with a label of ours.</summary>
/// <param name="Untouched">Of these, those that no person did anything to.</param>
public sealed record HandsOff(int Shipped, int Untouched);

/// <summary>Orders that must leave before the same mark.</summary>
/// <param name="AtStake">What their buyers pay, one amount a currency, the largest first.</param>
public sealed record OrdersDue(int Orders, IReadOnlyList<Money> AtStake);
