using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using CreatorFlow.Shipping.Contracts;

namespace CreatorFlow.Orders.Mark;

/// <summary>
/// A person lets an order overtake the others, or takes that back: urgent orders get free stock and labels first.
/// </summary>
internal sealed class SetUrgency(AppDb db, ILabels labels)
{
    public async Task<Result<Guid>> Run(Guid orderId, bool urgent, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var answer = (await Set([orderId], urgent, null, by, ct))[0];

        if (answer.Ok)
        {
            await work.Commit(ct);
        }

        return answer;
    }

    /// <summary>Many, in the caller's transaction; each is changed or refused by itself.</summary>
    public async Task<IReadOnlyList<Result<Guid>>> Set(
        IReadOnlyList<Guid> orderIds, bool urgent, Reason? why, Actor by, CancellationToken ct)
    {
        var orders = await db.OrdersForChange(orderIds, ct);
        var answers = orderIds.Select(id => Set(id, orders.GetValueOrDefault(id), urgent, why, by)).ToList();

        if (urgent)
        {
            await labels.Hurry([.. answers.Where(answer => answer.Ok).Select(answer => answer.Value)], ct);
        }

        return answers;
    }

    private Result<Guid> Set(Guid id, Order? order, bool urgent, Reason? why, Actor by)
    {
        if (order is null)
        {
            return OrderProblems.NotFound(id);
        }

        if (order.SetUrgent(urgent).Refused(out var problem, out var told))
        {
            return problem;
        }

        db.Tell(told, id, by, why);
        return id;
    }
}
