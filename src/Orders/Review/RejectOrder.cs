using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Review;

/// <summary>
/// A person looked at an order and does not let it ship, with a reason. It keeps its stock until it is cancelled or
/// approved after all.
/// </summary>
internal sealed class RejectOrder(AppDb db)
{
    public async Task<Result<Guid>> Run(Guid orderId, string? reason, Actor by, CancellationToken ct)
    {
        if (by.UserId is null)
        {
            return ReviewProblems.PersonNeeded();
        }

        if (string.IsNullOrWhiteSpace(reason))
        {
            return OrderProblems.ReasonMissing();
        }

        await using var work = await db.Begin(ct);

        if ((await db.OrdersForChange([orderId], ct)).GetValueOrDefault(orderId) is not { } order)
        {
            return OrderProblems.NotFound(orderId);
        }

        if (order.Reject().Refused(out var problem, out var told))
        {
            return problem;
        }

        db.Tell(told, orderId, by, Reason.Note(reason.Trim()));
        await work.Commit(ct);
        return orderId;
    }
}
