using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Import;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Parcels;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;

namespace CreatorFlow.Orders.Hold;

/// <summary>A person lets a held order go on: to where its stock and the channel's release allow.</summary>
internal sealed class UnholdOrder(AppDb db, IStock stock, HoldBook book, TimeProvider clock)
{
    public async Task<Result<Guid>> Run(Guid orderId, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var answer = (await Unhold([orderId], null, by, ct))[0];

        if (answer.Ok)
        {
            await work.Commit(ct);
        }

        return answer;
    }

    /// <summary>Many, in the caller's transaction; each goes on or is refused by itself.</summary>
    public async Task<IReadOnlyList<Result<Guid>>> Unhold(
        IReadOnlyList<Guid> orderIds, Reason? why, Actor by, CancellationToken ct)
    {
        var orders = await db.OrdersForChange(orderIds, ct);
        var answers = orderIds.Select(id => Unhold(id, orders.GetValueOrDefault(id), why, by)).ToList();
        var wanting = answers.Where(answer => answer.Ok).Select(answer => orders[answer.Value])
            .Where(order => order.Status == OrderStatus.NoStock).ToList();

        await book.Strike([.. answers.Where(answer => answer.Ok).Select(answer => answer.Value)], ct);

        if (wanting.Count > 0)
        {
            await TryReserve(wanting, by, ct);
        }

        return answers;
    }

    private Result<Guid> Unhold(Guid id, Order? order, Reason? why, Actor by)
    {
        if (order is null)
        {
            return OrderProblems.NotFound(id);
        }

        if (order.Unhold(order.ReservedAt is not null).Refused(out var problem, out var move))
        {
            return problem;
        }

        db.Tell(move, order.Id, by, why);
        return order.Id;
    }

    private async Task TryReserve(List<Order> orders, Actor by, CancellationToken ct)
    {
        var answers = await stock.Reserve(await OpenUnits.Wanted(db, orders, ct), by, ct);

        foreach (var (order, answer) in orders.Zip(answers))
        {
            if (!answer.Refused(out var refusal, out _))
            {
                db.Tell(order.Reserve(clock.GetUtcNow()), order.Id, by, new("orders.stock_came"));
            }
            else
            {
                db.Worry(order, Shortage.Of(refusal), by);
            }
        }
    }
}
