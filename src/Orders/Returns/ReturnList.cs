using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Returns;

/// <summary>A return with its order and its lines.</summary>
internal sealed record ListedReturn(OrderReturn Return, Order Order, IReadOnlyList<ReturnLine> Lines);

/// <summary>Returns: the open ones, what was asked first on top, or those that are over.</summary>
internal sealed class ReturnList(AppDb db)
{
    private const int MaxListed = 200;

    private static readonly ReturnState[] OpenStates =
        [ReturnState.Requested, ReturnState.Approved, ReturnState.Received];

    public async Task<IReadOnlyList<ListedReturn>> Page(bool open, CancellationToken ct)
    {
        var some = db.Set<OrderReturn>().AsNoTracking().Where(own => OpenStates.Contains(own.State) == open);
        var rows = await (open
            ? some.OrderBy(own => own.AskedAt)
            : some.OrderByDescending(own => own.AskedAt)).Take(MaxListed).ToListAsync(ct);
        return await WithOrders(rows, ct);
    }

    public async Task<IReadOnlyList<ListedReturn>> OfOrder(Guid orderId, CancellationToken ct) => await WithOrders(
        await db.Set<OrderReturn>().AsNoTracking().Where(own => own.OrderId == orderId)
            .OrderBy(own => own.Number).ToListAsync(ct), ct);

    public async Task<ListedReturn?> Find(Guid id, CancellationToken ct)
    {
        var rows = await db.Set<OrderReturn>().AsNoTracking().Where(own => own.Id == id).ToListAsync(ct);
        return await WithOrders(rows, ct) is [var found, ..] ? found : null;
    }

    private async Task<IReadOnlyList<ListedReturn>> WithOrders(List<OrderReturn> rows, CancellationToken ct)
    {
        if (rows.Count == 0)
        {
            return [];
        }

        var (orderIds, ids) = (rows.ConvertAll(own => own.OrderId), rows.ConvertAll(own => own.Id));
        var orders = await db.Set<Order>().AsNoTracking().Where(order => orderIds.Contains(order.Id))
            .ToDictionaryAsync(order => order.Id, ct);
        var lines = (await db.Set<ReturnLine>().AsNoTracking().Where(line => ids.Contains(line.ReturnId))
            .OrderBy(line => line.Sku).ToListAsync(ct)).ToLookup(line => line.ReturnId);
        return [.. rows.Where(own => orders.ContainsKey(own.OrderId))
            .Select(own => new ListedReturn(own, orders[own.OrderId], [.. lines[own.Id]]))];
    }
}
