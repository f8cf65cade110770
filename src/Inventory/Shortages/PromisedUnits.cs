using CreatorFlow.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Shortages;

/// <summary>How a promise stands. Kept as text; never rename one.</summary>
internal enum PromiseState
{
    /// <summary>The order is a back-order and waits for all its units.</summary>
    Waiting,

    /// <summary>The order went on without these units; they are owed to it.</summary>
    Owed,

    /// <summary>The order left with units that no book knew; they are taken off what comes next.</summary>
    Gone,
}

/// <summary>
/// Units promised to an order beyond what is on hand, recorded apart from the levels: reserved never exceeds on hand.
/// </summary>
internal sealed class PromisedUnits : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public Guid OrderId { get; init; }

    public string Sku { get; init; } = "";

    public PromiseState State { get; init; }

    public int Quantity { get; init; }

    /// <summary>When it was promised; of what has gone, when it left.</summary>
    public DateTimeOffset At { get; init; }
}

/// <summary>Statements that end promises, for both databases; made while the levels of their SKUs are locked.</summary>
internal static class PromiseRows
{
    /// <summary>So many units are promised to the order no more.</summary>
    public static async Task Lower(
        this IQueryable<PromisedUnits> promises, Guid orderId, string sku, PromiseState state, int units,
        CancellationToken ct)
    {
        var own = promises.Where(row => row.OrderId == orderId && row.Sku == sku && row.State == state);

        if (units > 0 && await own.Where(row => row.Quantity <= units).ExecuteDeleteAsync(ct) == 0)
        {
            await own.ExecuteUpdateAsync(set => set.SetProperty(row => row.Quantity, row => row.Quantity - units), ct);
        }
    }
}

/// <summary>Free units of a SKU that are set aside for the one order that waits first for it.</summary>
internal sealed class UnitsAside : IInWorkspace
{
    public Guid WorkspaceId { get; init; }

    public string Sku { get; init; } = "";

    public Guid OrderId { get; init; }

    public int Quantity { get; init; }
}
