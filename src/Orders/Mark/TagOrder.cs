using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Mark;

/// <summary>A person puts a tag on an order, or takes one off.</summary>
internal sealed class TagOrder(AppDb db)
{
    /// <param name="on">True to put it on, false to take it off.</param>
    public async Task<Result<Guid>> Run(Guid orderId, string? tag, bool on, Actor by, CancellationToken ct)
    {
        if (OrderTag.Kept(tag) is not { } kept)
        {
            return OrderProblems.TagInvalid();
        }

        await using var work = await db.Begin(ct);
        var answer = (await Tag([orderId], kept, on, null, by, ct))[0];

        if (answer.Ok)
        {
            await work.Commit(ct);
        }

        return answer;
    }

    /// <summary>Many, in the caller's transaction; each is changed or refused by itself.</summary>
    /// <param name="tag">In its kept form.</param>
    public async Task<IReadOnlyList<Result<Guid>>> Tag(
        IReadOnlyList<Guid> orderIds, string tag, bool on, Reason? why, Actor by, CancellationToken ct)
    {
        var orders = await db.OrdersForChange(orderIds, ct);
        var tags = (await db.Set<OrderTag>().Where(own => orderIds.Contains(own.OrderId)).ToListAsync(ct))
            .ToLookup(own => own.OrderId);

        return [.. orderIds.Select(id => on
            ? Put(id, orders.GetValueOrDefault(id), [.. tags[id]], tag, why, by)
            : TakeOff(id, orders.GetValueOrDefault(id), [.. tags[id]], tag, why, by))];
    }

    private Result<Guid> Put(Guid id, Order? order, List<OrderTag> tags, string tag, Reason? why, Actor by)
    {
        if (order is null)
        {
            return OrderProblems.NotFound(id);
        }

        if (tags.Any(own => own.Tag == tag))
        {
            return OrderProblems.AlreadyTagged(order.Number, tag);
        }

        if (tags.Count >= OrderTag.MaxPerOrder)
        {
            return OrderProblems.TooManyTags(order.Number);
        }

        db.Add(new OrderTag { WorkspaceId = db.Scope.Id, OrderId = id, Tag = tag });
        order.Touch();
        db.Tell(new OrderTagged(tag), id, by, why);
        return id;
    }

    private Result<Guid> TakeOff(Guid id, Order? order, List<OrderTag> tags, string tag, Reason? why, Actor by)
    {
        if (order is null)
        {
            return OrderProblems.NotFound(id);
        }

        if (tags.Find(own => own.Tag == tag) is not { } worn)
        {
            return OrderProblems.NotTagged(order.Number, tag);
        }

        db.Remove(worn);
        order.Touch();
        db.Tell(new OrderUntagged(tag), id, by, why);
        return id;
    }
}
