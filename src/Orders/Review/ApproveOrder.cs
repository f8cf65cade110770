using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Review;

/// <summary>A person looked at an order and lets it ship; where two are needed, two different people.</summary>
internal sealed class ApproveOrder(AppDb db, TimeProvider clock)
{
    public async Task<Result<Guid>> Run(Guid orderId, string? note, Actor by, CancellationToken ct)
    {
        if (by.UserId is not { } person)
        {
            return ReviewProblems.PersonNeeded();
        }

        await using var work = await db.Begin(ct);

        if ((await db.OrdersForChange([orderId], ct)).GetValueOrDefault(orderId) is not { } order)
        {
            return OrderProblems.NotFound(orderId);
        }

        var given = await db.Set<OrderApproval>().Where(own => own.OrderId == orderId)
            .Select(own => own.PersonId).ToListAsync(ct);
        var isRejected = order.Review == Contracts.ReviewState.Rejected;

        if (given.Contains(person) && !isRejected && order.Review == Contracts.ReviewState.Open
            && given.Count < order.ReviewNeeds)
        {
            return ReviewProblems.ApprovedByYou(order.Number);
        }

        if (order.Approve(given.Union([person]).Count()).Refused(out var problem, out var told))
        {
            return problem;
        }

        if (!given.Contains(person))
        {
            db.Add(new OrderApproval
            {
                WorkspaceId = db.Scope.Id, OrderId = orderId, PersonId = person, PersonName = by.Name,
                At = clock.GetUtcNow(),
            });
        }

        db.Tell(told, orderId, by, string.IsNullOrWhiteSpace(note) ? null : Reason.Note(note.Trim()));
        await work.Commit(ct);
        return orderId;
    }
}
