using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;
using CreatorFlow.Orders.Contracts;

namespace CreatorFlow.Operations.Watch;

/// <summary>Unusual orders that nothing ships before somebody looked at them.</summary>
internal sealed class WatchReviews(IOrderReviews reviews) : IWatch
{
    public string Name => "reviews";

    public IReadOnlyCollection<AlertKind> Kinds { get; } = [AlertKind.OrdersToReview];

    public IReadOnlyCollection<string> Facts { get; } =
        [nameof(OrderFlagged), nameof(OrderApproved), nameof(OrderRejected)];

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct) =>
        await reviews.Waiting(ct) is > 0 and var count
        ? [new(AlertKind.OrdersToReview, "orders_to_review", AlertSeverity.Warning, count) { Link = "/orders/review" }]
        : [];
}
