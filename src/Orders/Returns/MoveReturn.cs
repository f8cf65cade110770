using System.Globalization;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Returns;

/// <summary>
/// A person moves a return on that was opened by hand: approves it or turns it down, withdraws it, and writes down what
/// was paid back. Of one that was asked for at a channel all that is its word; a person closes it where the channel is
/// done and nothing comes. Each is one commit with the history and the fact.
/// </summary>
internal sealed class MoveReturn(AppDb db, TimeProvider clock)
{
    public Task<Result<Guid>> Approve(Guid id, Actor by, CancellationToken ct) => ByHand(
        id,
        row => Task.FromResult(row.Own.Approve(clock.GetUtcNow())),
        own => new ReturnApproved(own.Id, own.Number), null, by, ct);

    public Task<Result<Guid>> Reject(Guid id, string? reason, Actor by, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(reason)
            ? Task.FromResult<Result<Guid>>(OrderProblems.ReasonMissing())
            : ByHand(
                id,
                row => Task.FromResult(row.Own.Reject(reason.Trim(), clock.GetUtcNow())),
                own => new ReturnRejected(own.Id, own.Number), Reason.Note(reason.Trim()), by, ct);

    public Task<Result<Guid>> Withdraw(Guid id, Actor by, CancellationToken ct) => ByHand(
        id,
        row => Task.FromResult(row.Own.Withdraw(clock.GetUtcNow())),
        own => new ReturnWithdrawn(own.Id, own.Number), null, by, ct);

    /// <param name="amount">In major units with a point, such as "12.50".</param>
    public Task<Result<Guid>> Refund(Guid id, string? amount, Actor by, CancellationToken ct) => ByHand(
        id,
        row => Refund(row, amount, ct),
        own => new RefundRecorded(own.Id, own.Number, own.RefundMinor ?? 0, own.Currency), null, by, ct);

    /// <summary>The channel is done with it, and nothing comes any more.</summary>
    public Task<Result<Guid>> Close(Guid id, Actor by, CancellationToken ct) => Run(
        id,
        row => Task.FromResult(Close(row)),
        own => new ReturnEnded(own.Id, own.Number), null, by, ct);

    private Task<Result<Guid>> ByHand(
        Guid id, Func<ReturnForChange, Task<Problem?>> move, Func<OrderReturn, object> fact, Reason? why, Actor by,
        CancellationToken ct) => Run(
            id,
            row => row.Told is null ? move(row) : Task.FromResult<Problem?>(ReturnProblems.OfChannel(row.Own.Number)),
            fact, why, by, ct);

    private async Task<Result<Guid>> Run(
        Guid id, Func<ReturnForChange, Task<Problem?>> move, Func<OrderReturn, object> fact, Reason? why, Actor by,
        CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        if (await db.ReturnForChange(id, ct) is not { } row)
        {
            return ReturnProblems.NotFound(id);
        }

        if (await move(row) is { } problem)
        {
            return problem;
        }

        row.Order.Touch();
        db.Tell(fact(row.Own), row.Order.Id, by, why);
        await work.Commit(ct);
        return id;
    }

    private Problem? Close(ReturnForChange row) => row.Told is { IsOver: true }
        ? row.Own.Close(clock.GetUtcNow())
        : ReturnProblems.NotOver(row.Own.Number);

    private async Task<Problem?> Refund(ReturnForChange row, string? amount, CancellationToken ct)
    {
        var (own, order, _) = row;
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
