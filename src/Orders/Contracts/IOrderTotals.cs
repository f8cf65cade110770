namespace CreatorFlow.Orders.Contracts;

/// <summary>Counts of all orders of the workspace, for checks and reports.</summary>
public interface IOrderTotals
{
    /// <summary>Counts every order of the workspace, whatever became of it.</summary>
    Task<OrderTotals> Count(CancellationToken ct);

    /// <summary>
    /// Milliseconds from the first word of an order to its kept stock, ascending; orders reserved at import only.
    /// </summary>
    Task<IReadOnlyList<long>> HintToReservedMs(CancellationToken ct);

    /// <summary>Where each order stands, by its number.</summary>
    Task<IReadOnlyDictionary<string, OrderStanding>> Standings(CancellationToken ct);
}

/// <summary>How many orders there are and where they stand.</summary>
/// <param name="Lines">Order lines: a SKU at a price in an order.</param>
/// <param name="Units">Units over all lines.</param>
/// <param name="ByStatus">Orders by status; statuses without orders are left out.</param>
/// <param name="Confirmed">Orders whose tracking number the channel knows by us.</param>
public sealed record OrderTotals(
    int Orders, int Lines, int Units, IReadOnlyDictionary<OrderStatus, int> ByStatus, int Confirmed)
{
    /// <summary>Orders that stand there.</summary>
    public int Of(OrderStatus status) => ByStatus.GetValueOrDefault(status);
}

/// <summary>An order as checks compare it with the channel's truth.</summary>
public sealed record OrderStanding(string Number, OrderStatus Status, string? TrackingNumber);
