using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Hold;

/// <summary>Keeps who holds which orders, and has a job end what is to end by itself; in the caller's work.</summary>
internal sealed class HoldBook(AppDb db, IJobQueue jobs, TimeProvider clock)
{
    public async Task Write(
        IReadOnlyList<Order> held, Reason why, string owner, DateTimeOffset? endsAt, Actor by, CancellationToken ct)
    {
        var ids = held.Select(order => order.Id).ToList();
        var known = await db.Set<OrderHold>().Where(own => ids.Contains(own.OrderId))
            .ToDictionaryAsync(own => own.OrderId, ct);

        foreach (var order in held)
        {
            if (!known.TryGetValue(order.Id, out var hold))
            {
                hold = new() { WorkspaceId = order.WorkspaceId, OrderId = order.Id };
                db.Add(hold);
            }

            (hold.Owner, hold.Reason) = (owner, why.ToJson());
            (hold.HeldBy, hold.Since, hold.EndsAt) = (by.Name, clock.GetUtcNow(), endsAt);
        }

        if (endsAt is { } end)
        {
            await jobs.Enqueue([.. ids.Select(id => EndHold.Job(id, end))], ct);
        }
    }

    public async Task Strike(IReadOnlyList<Guid> orderIds, CancellationToken ct)
    {
        db.RemoveRange(await db.Set<OrderHold>().Where(own => orderIds.Contains(own.OrderId)).ToListAsync(ct));
        await jobs.Drop(EndHold.JobKind, [.. orderIds.Select(id => $"{id:N}")], ct);
    }
}
