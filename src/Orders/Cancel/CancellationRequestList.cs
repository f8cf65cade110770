using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Cancel;

/// <summary>A buyer who asks to cancel, with the order.</summary>
internal sealed record ListedCancellationRequest(Cancellation Request, Order Order);

/// <summary>Buyers who ask to cancel: those that wait for an answer first, the nearest deadline on top.</summary>
internal sealed class CancellationRequestList(AppDb db)
{
    private const int MaxListed = 200;

    /// <param name="open">Only those that wait for an answer, else those that were answered.</param>
    public async Task<IReadOnlyList<ListedCancellationRequest>> Page(bool open, CancellationToken ct)
    {
        var requests = db.Set<Cancellation>().AsNoTracking().Where(own => own.Kind == CancellationKind.Request
            && own.State == CancellationState.Requested == open);
        var sorted = open
            ? requests.OrderBy(own => own.AnswerBy == null).ThenBy(own => own.AnswerBy).ThenBy(own => own.AskedAt)
            : requests.OrderByDescending(own => own.DecidedAt ?? own.AskedAt);
        var rows = await sorted.Take(MaxListed).ToListAsync(ct);
        var ids = rows.ConvertAll(own => own.OrderId);
        var orders = await db.Set<Order>().AsNoTracking().Where(order => ids.Contains(order.Id))
            .ToDictionaryAsync(order => order.Id, ct);
        return [.. rows.Where(own => orders.ContainsKey(own.OrderId))
            .Select(own => new ListedCancellationRequest(own, orders[own.OrderId]))];
    }

    /// <summary>The request of an order that waits for an answer; null when there is none.</summary>
    public Task<Cancellation?> Open(Guid orderId, CancellationToken ct) => db.Set<Cancellation>().AsNoTracking()
        .FirstOrDefaultAsync(
            own => own.OrderId == orderId && own.Kind == CancellationKind.Request
                && own.State == CancellationState.Requested, ct);
}
