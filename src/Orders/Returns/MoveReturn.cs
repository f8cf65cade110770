using System.Globalization;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Returns;

/// <summary>What became of the units of one SKU that came back.</summary>
internal sealed record CameBack(string Sku, int Restocked, int Scrapped);

/// <summary>
/// A person moves a return on: approves it or turns it down, withdraws it, receives it into stock or scraps it line by
/// line, and writes down what was paid back. Each is one commit with the stock, the history and the fact.
/// </summary>
internal sealed class MoveReturn(AppDb db, IMoveStock stock, TimeProvider clock)
{
    public Task<Result<Guid>> Approve(Guid id, Actor by, CancellationToken ct) => Run(
        id,
        (own, _) => Task.FromResult(own.Approve(clock.GetUtcNow())),
        own => new ReturnApproved(own.Id, own.Number), null, by, ct);

    public Task<Result<Guid>> Reject(Guid id, string? reason, Actor by, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(reason)
            ? Task.FromResult<Result<Guid>>(OrderProblems.ReasonMissing())
            : Run(
                id,
                (own, _) => Task.FromResult(own.Reject(reason.Trim(), clock.GetUtcNow())),
                own => new ReturnRejected(own.Id, own.Number), Reason.Note(reason.Trim()), by, ct);

    public Task<Result<Guid>> Withdraw(Guid id, Actor by, CancellationToken ct) => Run(
        id,
        (own, _) => Task.FromResult(own.Withdraw(clock.GetUtcNow())),
        own => new ReturnWithdrawn(own.Id, own.Number), null, by, ct);

    public Task<Result<Guid>> Receive(Guid id, IReadOnlyList<CameBack> lines, Actor by, CancellationToken ct) => Run(
        id,
        (own, order) => Receive(own, order, lines, by, ct),
        own => new ReturnReceived(
            own.Id, own.Number, lines.Sum(line => line.Restocked), lines.Sum(line => line.Scrapped)),
        null, by, ct);

    /// <param name="amount">In major units with a point, such as "12.50".</param>
    public Task<Result<Guid>> Refund(Guid id, string? amount, Actor by, CancellationToken ct) => Run(
        id,
        (own, order) => Refund(own, order, amount, ct),
        own => new RefundRecorded(own.Id, own.Number, own.RefundMinor ?? 0, own.Currency), null, by, ct);

    private async Task<Result<Guid>> Run(
        Guid id, Func<OrderReturn, Order, Task<Problem?>> move, Func<OrderReturn, object> fact, Reason? why, Actor by,
        CancellationToken ct)
    {
        await using var work = await db.Begin(ct);
        var orderId = await db.Set<OrderReturn>().Where(own => own.Id == id).Select(own => (Guid?)own.OrderId)
            .FirstOrDefaultAsync(ct);

        // The order is locked first: two who move one return come one after the other.
        if (orderId is not { } of || !(await db.OrdersForChange([of], ct)).TryGetValue(of, out var order))
        {
            return ReturnProblems.NotFound(id);
        }

        var found = await db.Set<OrderReturn>().FirstAsync(own => own.Id == id, ct);

        if (await move(found, order) is { } problem)
        {
            return problem;
        }

        order.Touch();
        db.Tell(fact(found), order.Id, by, why);
        await work.Commit(ct);
        return id;
    }

    private async Task<Problem?> Receive(
        OrderReturn own, Order order, IReadOnlyList<CameBack> came, Actor by, CancellationToken ct)
    {
        var lines = await db.Set<ReturnLine>().Where(line => line.ReturnId == own.Id).OrderBy(line => line.Sku)
            .ToListAsync(ct);

        if (Refuse(came, lines) is { } wrong)
        {
            return wrong;
        }

        if (own.Receive(clock.GetUtcNow()) is { } problem)
        {
            return problem;
        }

        foreach (var line in lines)
        {
            line.Restocked = came.Where(back => back.Sku == line.Sku).Sum(back => back.Restocked);
            line.Scrapped = came.Where(back => back.Sku == line.Sku).Sum(back => back.Scrapped);
        }

        var why = new Reason("orders.return_received").With("number", own.Number).With("order", order.Number);
        return await Book(MovementKind.Returned, lines, line => line.Restocked + line.Scrapped, own, why, by, ct)
            ?? await Book(MovementKind.Scrapped, lines, line => -line.Scrapped, own, why, by, ct);
    }

    private static Problem? Refuse(IReadOnlyList<CameBack> came, List<ReturnLine> lines)
    {
        foreach (var back in came.GroupBy(own => own.Sku))
        {
            var asked = lines.FirstOrDefault(line => line.Sku == back.Key)?.Asked ?? 0;
            var units = back.Sum(own => own.Restocked + own.Scrapped);

            if (units > asked || back.Any(own => own.Restocked < 0 || own.Scrapped < 0))
            {
                return ReturnProblems.UnitsInvalid(back.Key, units, asked);
            }
        }

        return came.Sum(own => own.Restocked + own.Scrapped) == 0
            ? ReturnProblems.UnitsInvalid(lines[0].Sku, 0, lines[0].Asked)
            : null;
    }

    /// <summary>All of it comes into the house; what is scrapped leaves it again: the ledger tells both.</summary>
    private async Task<Problem?> Book(
        MovementKind kind, List<ReturnLine> lines, Func<ReturnLine, int> units, OrderReturn own, Reason why, Actor by,
        CancellationToken ct)
    {
        List<StockMoveLine> moved = [.. lines.Where(line => units(line) != 0)
            .Select(line => new StockMoveLine(line.Sku, units(line)))];
        return moved.Count == 0
            ? null
            : (await stock.Run(new(kind, moved) { Why = why, ReferenceId = own.Id }, by, ct)).Problem;
    }

    private async Task<Problem?> Refund(OrderReturn own, Order order, string? amount, CancellationToken ct)
    {
        var before = await db.Set<OrderReturn>().Where(other => other.OrderId == order.Id && other.RefundMinor != null)
            .SumAsync(other => other.RefundMinor ?? 0, ct);
        var most = order.Total with { Minor = Math.Max(0, order.TotalMinor - before) };
        var typed = decimal.TryParse(amount, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _)
            ? Money.Parse(amount, own.Currency)
            : null;
        return typed is { Minor: >= 0 } refund && refund.Minor <= most.Minor
            ? own.Close(refund.Minor, clock.GetUtcNow())
            : ReturnProblems.RefundInvalid(most);
    }
}
