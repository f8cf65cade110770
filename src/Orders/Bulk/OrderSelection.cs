using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.List;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Bulk;

/// <summary>Which orders: chosen one by one, or all that a filter lists.</summary>
/// <param name="Ids">Chosen one by one; empty when the filter chooses.</param>
/// <param name="Filter">Lists them; null when they are chosen one by one.</param>
/// <param name="AsOf">Of those that the filter lists, only what was there then; null for all.</param>
internal sealed record OrderSelection(IReadOnlyList<Guid> Ids, OrderFilter? Filter, DateTimeOffset? AsOf = null)
{
    public const int MaxOrders = 50_000;

    /// <summary>How it is told to people and kept.</summary>
    public string Address => Filter is null ? "" : (Filter with { Page = 1 }).Address();
}

/// <summary>Finds the orders of a selection.</summary>
internal sealed class SelectedOrders(AppDb db, OrdersMatching matching)
{
    public async Task<IQueryable<Order>> Of(OrderSelection selection, CancellationToken ct)
    {
        if (selection.Filter is null)
        {
            var ids = selection.Ids.ToList();
            return db.Set<Order>().AsNoTracking().Where(order => ids.Contains(order.Id));
        }

        var orders = await matching.Of(selection.Filter, ct);
        return selection.AsOf is { } asOf ? orders.Where(order => order.ImportedAt <= asOf) : orders;
    }

    /// <summary>
    /// Their ids in the order of work: as chosen, or as the filter lists them. At most one more than is allowed.
    /// </summary>
    public async Task<IReadOnlyList<Guid>> Ids(OrderSelection selection, CancellationToken ct) =>
        selection.Filter is null
            ? [.. selection.Ids.Distinct().Take(OrderSelection.MaxOrders + 1)]
            : await OrdersMatching.Sorted(await Of(selection, ct), selection.Filter.Sort)
                .Take(OrderSelection.MaxOrders + 1).Select(order => order.Id).ToListAsync(ct);
}
