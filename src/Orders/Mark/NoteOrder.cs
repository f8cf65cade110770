using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Mark;

/// <summary>A person writes a note on an order, for the others of the house.</summary>
internal sealed class NoteOrder(AppDb db, TimeProvider clock)
{
    public async Task<Result<Guid>> Run(Guid orderId, string? text, Actor by, CancellationToken ct)
    {
        if (OrderNote.Kept(text) is not { } kept)
        {
            return OrderProblems.NoteInvalid();
        }

        await using var work = await db.Begin(ct);
        var answer = (await Write([orderId], kept, null, Reason.Note(kept), by, ct))[0];

        if (answer.Ok)
        {
            await work.Commit(ct);
        }

        return answer;
    }

    /// <summary>The same note on many, in the caller's transaction.</summary>
    /// <param name="text">In its kept form.</param>
    /// <param name="bulkId">The bulk operation, by which the notes can be taken away again.</param>
    public async Task<IReadOnlyList<Result<Guid>>> Write(
        IReadOnlyList<Guid> orderIds, string text, Guid? bulkId, Reason why, Actor by, CancellationToken ct)
    {
        var orders = await db.OrdersForChange(orderIds, ct);
        return [.. orderIds.Select(id => Write(id, orders.GetValueOrDefault(id), text, bulkId, why, by))];
    }

    /// <summary>Takes the notes of a bulk operation off these orders, in the caller's transaction.</summary>
    public async Task<IReadOnlyList<Result<Guid>>> TakeAway(
        IReadOnlyList<Guid> orderIds, Guid bulkId, Reason why, Actor by, CancellationToken ct)
    {
        var orders = await db.OrdersForChange(orderIds, ct);
        var notes = await db.Set<OrderNote>()
            .Where(note => note.BulkId == bulkId && orderIds.Contains(note.OrderId))
            .ToDictionaryAsync(note => note.OrderId, ct);
        return [.. orderIds.Select(id =>
            TakeAway(id, orders.GetValueOrDefault(id), notes.GetValueOrDefault(id), why, by))];
    }

    private Result<Guid> Write(Guid id, Order? order, string text, Guid? bulkId, Reason why, Actor by)
    {
        if (order is null)
        {
            return OrderProblems.NotFound(id);
        }

        var note = OrderNote.Of(db.Scope.Id, id, text, bulkId, by, clock.GetUtcNow());
        db.Add(note);
        order.Touch();
        db.Tell(new OrderNoted(note.Id), id, by, why);
        return id;
    }

    private Result<Guid> TakeAway(Guid id, Order? order, OrderNote? note, Reason why, Actor by)
    {
        if (order is null)
        {
            return OrderProblems.NotFound(id);
        }

        if (note is null)
        {
            return OrderProblems.NoteGone(order.Number);
        }

        db.Remove(note);
        order.Touch();
        db.Tell(new OrderNoteRemoved(note.Id), id, by, why);
        return id;
    }
}
