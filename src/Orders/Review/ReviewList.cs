using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Figures;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Review;

/// <summary>The orders that wait for a second look, the nearest deadline first, and those that were rejected.</summary>
internal sealed class ReviewList(AppDb db, SetThresholds thresholds) : IOrderReviews
{
    public const int MaxShown = 100;

    /// <summary>Those that wait; then, of the open ones, those that were rejected.</summary>
    public async Task<IReadOnlyList<Order>> Of(ReviewState state, CancellationToken ct) =>
        await In(state).OrderBy(order => order.DispatchBy == null).ThenBy(order => order.DispatchBy)
            .ThenBy(order => order.PlacedAt).Take(MaxShown).ToListAsync(ct);

    public Task<int> Waiting(CancellationToken ct) => In(ReviewState.Open).CountAsync(ct);

    public async Task AskForNone(Actor by, CancellationToken ct) => await thresholds.Run(ReviewThresholds.None, by, ct);

    /// <summary>Who approved these orders, oldest first.</summary>
    public async Task<IReadOnlyList<OrderApproval>> Approvals(
        IReadOnlyCollection<Guid> orderIds, CancellationToken ct) =>
        await db.Set<OrderApproval>().AsNoTracking().Where(own => orderIds.Contains(own.OrderId))
            .OrderBy(own => own.At).ToListAsync(ct);

    private IQueryable<Order> In(ReviewState state) => state == ReviewState.Open
        ? db.Set<Order>().AsNoTracking()
            .Where(order => order.Review == ReviewState.Open && TallyOrders.Open.Contains(order.Status))
        : db.Set<Order>().AsNoTracking()
            .Where(order => order.Review == state && TallyOrders.Open.Contains(order.Status));
}
