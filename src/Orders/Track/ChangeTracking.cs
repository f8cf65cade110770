using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Track;

/// <summary>
/// A person corrects under which number of which carrier an order travels that has left; the channel is told. What the
/// channel does not take stays visible on the order.
/// </summary>
internal sealed class ChangeTracking(AppDb db, IJobQueue jobs)
{
    public async Task<Result<Guid>> Run(
        Guid orderId, string carrier, string trackingNumber, Actor by, CancellationToken ct)
    {
        var (whose, number) = (carrier.Trim(), trackingNumber.Trim());

        if (TrackingProblems.Fault(whose, number) is { } fault)
        {
            return fault;
        }

        await using var work = await db.Begin(ct);

        if ((await db.OrdersForChange([orderId], ct)).GetValueOrDefault(orderId) is not { } order)
        {
            return OrderProblems.NotFound(orderId);
        }

        if (order.ChangeTracking(whose, number).Refused(out var problem, out var told))
        {
            return problem;
        }

        db.Tell(told, orderId, by);

        if (!order.IsByHand)
        {
            await jobs.Enqueue([TellTracking.Job(order)], ct);
        }

        await work.Commit(ct);
        return orderId;
    }
}
