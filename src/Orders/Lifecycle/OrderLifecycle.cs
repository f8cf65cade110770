using static CreatorFlow.Orders.Contracts.OrderStatus;
using OrderStatus = CreatorFlow.Orders.Contracts.OrderStatus;

namespace CreatorFlow.Orders.Lifecycle;

/// <summary>
/// The lifecycle of an order as a table: from, to. What is not here is refused. Drawn in docs/concepts/orders.md.
/// </summary>
internal static class OrderLifecycle
{
    private static readonly Dictionary<OrderStatus, OrderStatus[]> Moves = new()
    {
        // The first sight of an order may find it anywhere: a shop is connected with orders under way.
        [None] = [OnHold, NoStock, Ready, Shipped, InTransit, Delivered, Cancelled],
        [OnHold] = [Ready, NoStock, Held, Shipped, InTransit, Delivered, Cancelled],
        [NoStock] = [OnHold, Ready, Held, Shipped, InTransit, Delivered, Cancelled],
        [Held] = [OnHold, NoStock, Ready, Shipped, InTransit, Delivered, Cancelled],
        [Ready] = [Labelling, NoStock, Held, Shipped, InTransit, Delivered, Cancelled],
        [Labelling] = [Shipped, Ready, InTransit, Delivered, Cancelled],
        [Shipped] = [InTransit, Delivered, Cancelled],
        [InTransit] = [Delivered, Cancelled],
        [Delivered] = [],
        [Cancelled] = [],
    };

    /// <summary>Every allowed move.</summary>
    public static IEnumerable<(OrderStatus From, OrderStatus To)> All =>
        Moves.SelectMany(from => from.Value.Select(to => (from.Key, to)));

    public static bool Allows(OrderStatus from, OrderStatus to) => Moves[from].Contains(to);

    /// <summary>True when nothing can follow.</summary>
    public static bool IsEnd(OrderStatus status) => Moves[status].Length == 0;

    /// <summary>True once the parcel is out of our hands.</summary>
    public static bool HasLeft(OrderStatus status) => status is Shipped or InTransit or Delivered;
}
