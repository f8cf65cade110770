using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Hold;

/// <summary>A person stops an order before it ships, with a reason; its stock stays kept.</summary>
internal sealed class HoldOrder(AppDb db)
{
    public async Task<Result<Guid>> Run(Guid orderId, string? reason, Actor by, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return OrderProblems.ReasonMissing();
        }

        await using var work = await db.Begin(ct);

        if (await db.Set<Order>().FirstOrDefaultAsync(own => own.Id == orderId, ct) is not { } order)
        {
            return OrderProblems.NotFound(orderId);
        }

        if (order.Hold().Refused(out var problem, out var move))
        {
            return problem;
        }

        db.Tell(move, order.Id, by, Reason.Note(reason.Trim()));
        await work.Commit(ct);
        return order.Id;
    }
}
