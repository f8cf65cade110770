using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Hold;

/// <summary>Lets a held order go on in the second its hold is to end, by the clock of the program.</summary>
internal sealed class EndHold(AppDb db, UnholdOrder unhold, IJobQueue jobs, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "orders.end_hold";

    private const string LaneName = "holds";

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new();

    public static NewJob Job(Guid orderId, DateTimeOffset at) => new(JobKind, $"{orderId:N}", LaneName) { DueAt = at };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var id = Guid.ParseExact(job.Key, "N");

        await using var work = await db.Begin(ct);
        var order = (await db.OrdersForChange([id], ct)).GetValueOrDefault(id);
        var end = (await db.Set<OrderHold>().AsNoTracking().FirstOrDefaultAsync(own => own.OrderId == id, ct))?.EndsAt;

        if (order?.Status == OrderStatus.Held && end <= clock.GetUtcNow())
        {
            await unhold.Unhold([id], new("orders.hold_ended"), Actor.System, ct);
        }
        else if (order?.Status == OrderStatus.Held && end is { } later)
        {
            // Somebody held it anew, for longer.
            await jobs.Enqueue([Job(id, later)], ct);
        }

        batch.Done(job);
        await batch.Settle(ct);
        await work.Commit(ct);
    }
}
