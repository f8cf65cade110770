using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Cancel;

/// <summary>
/// Tells the channel that units of an order are cancelled: what shall be left of it, so that a repeat does no harm.
/// What the channel refuses stays visible on the order, and its own word of the order counts again.
/// </summary>
internal sealed class CancelUnitsAtChannel(AppDb db, IChannels channels, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "orders.cancel_units";

    public string Kind => JobKind;

    public JobLimits Limits { get; } = JobLimits.Awaited with { BatchesAtOnce = 4 };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var id = Guid.ParseExact(job.Key, "N");
        // What is cancelled from here on is not told by this call.
        var told = await Open(id).AsNoTracking().Select(own => own.Id).ToListAsync(ct);
        var asked = await db.Set<Order>().AsNoTracking().FirstOrDefaultAsync(order => order.Id == id, ct);
        var left = await db.Set<OrderLine>().AsNoTracking().Where(line => line.OrderId == id)
            .OrderBy(line => line.Line)
            .Select(line => new ChannelUnits(line.Sku, line.Quantity)).ToListAsync(ct);
        var shopId = Guid.Parse(batch.Lane);
        var answer = asked is null || left.Count == 0
            ? null
            : await ChannelAnswer.Of(() => channels.CancelOrder(shopId, asked.Number, left, ct));

        await using var work = await db.Begin(ct);
        var order = (await db.OrdersForChange([id], ct)).GetValueOrDefault(id);
        var open = await Open(id).Where(own => told.Contains(own.Id)).ToListAsync(ct);
        Conclude(batch, job, order, open, answer);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private IQueryable<Cancellation> Open(Guid orderId) => db.Set<Cancellation>().Where(own => own.OrderId == orderId
        && own.Kind == CancellationKind.Units && own.State == CancellationState.Accepted);

    private void Conclude(JobBatch batch, Job job, Order? order, List<Cancellation> open, ChannelAnswer? answer)
    {
        if (answer is null || order is null)
        {
            batch.Done(job);
        }
        else if (answer.Settle(db, batch, job, order, "orders.cancel_waits", "orders.cancel_refused"))
        {
            open.ForEach(own => own.Tell(clock.GetUtcNow()));
            db.Tell(order.ConfirmCancellation(), order.Id, Actor.System, new("orders.cancel_confirmed"));
        }
        else if (answer.Refusal is not null)
        {
            open.ForEach(own => own.Refuse());
        }
    }
}
