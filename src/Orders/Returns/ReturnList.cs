using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Returns;

/// <summary>A return with its order and its lines.</summary>
internal sealed record ListedReturn(OrderReturn Return, Order Order, IReadOnlyList<ReturnLine> Lines)
{
    /// <summary>The word of its channel; null when it was opened by hand.</summary>
    public ReturnAtChannel? AtChannel { get; init; }

    /// <summary>Goods are to come into this house.</summary>
    public bool GoodsCome => Return.Kind == ReturnKind.Return && !Order.FulfilledByChannel
        && AtChannel is not { BuyerKeeps: true };
}

/// <summary>
/// Returns, by hand and of channels: the open ones, the nearest end of a clock on top, then what was asked first; or
/// those that are over.
/// </summary>
internal sealed class ReturnList(AppDb db)
{
    private const int MaxListed = 200;

    private static readonly ReturnState[] OpenStates =
    [
        ReturnState.Requested, ReturnState.Offered, ReturnState.Approved, ReturnState.Underway, ReturnState.Received,
    ];

    public async Task<IReadOnlyList<ListedReturn>> Page(bool open, CancellationToken ct)
    {
        var some = db.Set<OrderReturn>().AsNoTracking().Where(own => OpenStates.Contains(own.State) == open);
        var rows = await (open
            ? some.OrderBy(own => own.AnswerBy == null).ThenBy(own => own.AnswerBy).ThenBy(own => own.AskedAt)
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

    /// <summary>Orders that the channel made to send the same goods once more.</summary>
    public async Task<IReadOnlyList<Order>> Replacements(ListedReturn shown, CancellationToken ct)
    {
        var (order, since) = (shown.Order, shown.Return.AskedAt);
        return shown.Return.Kind != ReturnKind.Replacement
            ? []
            : await db.Set<Order>().AsNoTracking()
                .Where(own => own.ShopId == order.ShopId && own.Replaces == order.Number && own.PlacedAt >= since)
                .OrderBy(own => own.PlacedAt).ToListAsync(ct);
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
        var told = await db.Set<ReturnAtChannel>().AsNoTracking().Where(row => ids.Contains(row.ReturnId))
            .ToDictionaryAsync(row => row.ReturnId, ct);
        return [.. rows.Where(own => orders.ContainsKey(own.OrderId))
            .Select(own => new ListedReturn(own, orders[own.OrderId], [.. lines[own.Id]])
            {
                AtChannel = told.GetValueOrDefault(own.Id),
            })];
    }
}
