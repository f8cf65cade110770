using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Import;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Hold;

/// <summary>A person lets a held order go on: to where its stock and the channel's release allow.</summary>
internal sealed class UnholdOrder(AppDb db, IStock stock, TimeProvider clock)
{
    public async Task<Result<Guid>> Run(Guid orderId, Actor by, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if (await db.Set<Order>().FirstOrDefaultAsync(own => own.Id == orderId, ct) is not { } order)
        {
            return OrderProblems.NotFound(orderId);
        }

        if (order.Unhold(order.ReservedAt is not null).Refused(out var problem, out var move))
        {
            return problem;
        }

        db.Tell(move, order.Id, by);

        if (order.Status == OrderStatus.NoStock)
        {
            await TryReserve(order, by, ct);
        }

        await work.Commit(ct);
        return order.Id;
    }

    private async Task TryReserve(Order order, Actor by, CancellationToken ct)
    {
        var lines = await db.Set<OrderLine>().Where(line => line.OrderId == order.Id).ToListAsync(ct);
        var request = new StockRequest(order.Id, [.. lines.Select(line => new StockLine(line.Sku, line.Quantity))]);

        if ((await stock.Reserve([request], by, ct))[0].Refused(out var refusal, out _))
        {
            if (order.Worry(Shortage.Of(refusal)) is { } told)
            {
                db.Tell(told, order.Id, by);
            }

            return;
        }

        db.Tell(order.Reserve(clock.GetUtcNow()), order.Id, by, new("orders.stock_came"));
    }
}
