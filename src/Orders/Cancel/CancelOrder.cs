using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Cancel;

/// <summary>
/// A person cancels an order that has not left: its units are free again, its label is given back, and the channel is
/// to be told. What has left can only be returned.
/// </summary>
internal sealed class CancelOrder(AppDb db, IStock stock, ILabels labels, IJobQueue jobs)
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

        if (OrderLifecycle.HasLeft(order.Status))
        {
            return OrderProblems.CannotCancel(order.Number, order.Status);
        }

        if (order.Cancel().Refused(out var problem, out var move))
        {
            return problem;
        }

        var why = Reason.Note(reason.Trim());
        db.Tell(move, order.Id, by, why);
        await stock.Release([order.Id], why, by, ct);
        await labels.Void([order.Id], new("orders.not_needed_any_more"), by, ct);
        await jobs.Enqueue([new NewJob(CancelAtChannel.JobKind, $"{order.Id:N}", $"{order.ShopId:N}")], ct);
        await work.Commit(ct);
        return order.Id;
    }
}
