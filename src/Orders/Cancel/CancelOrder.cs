using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Orders.Cancel;

/// <summary>
/// A person cancels an order that has not left: its units are free again, its label is given back, and the channel is
/// to be told. What has left can only be returned.
/// </summary>
internal sealed class CancelOrder(
    AppDb db, IStock stock, ILabels labels, LeaveParcels leave, MayCancel may, IJobQueue jobs)
{
    public async Task<Result<Guid>> Run(Guid orderId, string? reason, Actor by, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(reason))
        {
            return OrderProblems.ReasonMissing();
        }

        if (await may.Refuse(orderId, [], ct) is { } problem)
        {
            return problem;
        }

        await using var work = await db.Begin(ct);
        var answer = (await Cancel([orderId], Reason.Note(reason.Trim()), by, ct))[0];

        if (answer.Ok)
        {
            await work.Commit(ct);
        }

        return answer;
    }

    /// <summary>Many, in the caller's transaction; each is cancelled or refused by itself.</summary>
    public Task<IReadOnlyList<Result<Guid>>> Cancel(
        IReadOnlyList<Guid> orderIds, Reason why, Actor by, CancellationToken ct) =>
        Cancel(orderIds, why, by, tellShop: true, ct);

    /// <param name="tellShop">False when the channel is told otherwise: by the answer to a buyer.</param>
    public async Task<IReadOnlyList<Result<Guid>>> Cancel(
        IReadOnlyList<Guid> orderIds, Reason why, Actor by, bool tellShop, CancellationToken ct)
    {
        var (orders, packed) = await PackedOrders.ForChange(db, orderIds, ct);
        var answers = orderIds.Select(id => Cancel(id, orders.GetValueOrDefault(id), packed, why, by)).ToList();
        var cancelled = answers.Where(answer => answer.Ok).Select(answer => orders[answer.Value]).ToList();

        if (cancelled.Count > 0)
        {
            List<Guid> ids = [.. cancelled.Select(order => order.Id)];
            await stock.Release(ids, why, by, ct);
            await labels.Void(ids, new("orders.not_needed_any_more"), by, ct);
            await leave.Run(cancelled, new("orders.not_needed_any_more"), by, ct);
            await jobs.Enqueue(
                [.. cancelled.Where(order => tellShop && !order.IsByHand).Select(order => new NewJob(
                    CancelAtChannel.JobKind, $"{order.Id:N}", $"{order.ShopId:N}"))],
                ct);
        }

        return answers;
    }

    private Result<Guid> Cancel(Guid id, Order? order, PackedOrders packed, Reason why, Actor by)
    {
        if (order is null)
        {
            return OrderProblems.NotFound(id);
        }

        if (OrderLifecycle.HasLeft(order.Status))
        {
            return OrderProblems.CannotCancel(order.Number, order.Status);
        }

        if (packed.HasPartLeft(id))
        {
            return ParcelProblems.PartLeft(order.Number);
        }

        if (order.Cancel().Refused(out var problem, out var move))
        {
            return problem;
        }

        db.Tell(move, order.Id, by, why);
        return order.Id;
    }
}
