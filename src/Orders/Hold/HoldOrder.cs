using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

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
        var answer = (await Hold([orderId], Reason.Note(reason.Trim()), by, ct))[0];

        if (answer.Ok)
        {
            await work.Commit(ct);
        }

        return answer;
    }

    /// <summary>Many, in the caller's transaction; each is held or refused by itself.</summary>
    public async Task<IReadOnlyList<Result<Guid>>> Hold(
        IReadOnlyList<Guid> orderIds, Reason why, Actor by, CancellationToken ct)
    {
        var orders = await db.OrdersForChange(orderIds, ct);
        return [.. orderIds.Select(id => Hold(id, orders.GetValueOrDefault(id), why, by))];
    }

    private Result<Guid> Hold(Guid id, Order? order, Reason why, Actor by)
    {
        if (order is null)
        {
            return OrderProblems.NotFound(id);
        }

        if (order.Hold().Refused(out var problem, out var move))
        {
            return problem;
        }

        db.Tell(move, order.Id, by, why);
        return order.Id;
    }
}
