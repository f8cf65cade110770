using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Orders.Ship;

/// <summary>
/// Takes back that an order ships, as long as its label is not known to be bought: a queued purchase is dropped; one
/// that is under way is given back as soon as it is known. The order is to ship again, and waits for a hand.
/// </summary>
internal sealed class StopLabel(AppDb db, ILabels labels, StopParcels stopParcels)
{
    public async Task<Result<Guid>> Run(Guid orderId, Reason why, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var answer = (await Stop([orderId], why, by, ct))[0];

        if (answer.Ok)
        {
            await work.Commit(ct);
        }

        return answer;
    }

    /// <summary>Many, in the caller's transaction; each is stopped or refused by itself.</summary>
    public async Task<IReadOnlyList<Result<Guid>>> Stop(
        IReadOnlyList<Guid> orderIds, Reason why, Actor by, CancellationToken ct)
    {
        var (orders, packed) = await PackedOrders.ForChange(db, orderIds, ct);
        var answers = orderIds.Select(id => Stop(id, orders.GetValueOrDefault(id), why, by)).ToList();
        var stopped = answers.Where(answer => answer.Ok).Select(answer => orders[answer.Value]).ToList();
        await labels.Void([.. stopped.Where(order => !order.InParcels).Select(order => order.Id)], why, by, ct);
        await stopParcels.Run([.. stopped.Where(order => order.InParcels)], orders, packed, why, by, ct);
        return answers;
    }

    private Result<Guid> Stop(Guid id, Order? order, Reason why, Actor by)
    {
        if (order is null)
        {
            return OrderProblems.NotFound(id);
        }

        if (order.StopLabel().Refused(out var problem, out var move))
        {
            return problem;
        }

        db.Tell(move, order.Id, by, why);
        return order.Id;
    }
}
