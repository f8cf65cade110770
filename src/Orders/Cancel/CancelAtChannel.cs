using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Cancel;

/// <summary>Tells the channel that a person cancelled an order; what it refuses stays visible on the order.</summary>
internal sealed class CancelAtChannel(AppDb db, IChannels channels) : IJobHandler
{
    public const string JobKind = "orders.cancel_at_channel";

    public string Kind => JobKind;

    public JobLimits Limits { get; } = JobLimits.Awaited with { BatchesAtOnce = 4 };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var id = Guid.Parse(job.Key);
        var told = await db.Set<Order>().AsNoTracking()
            .FirstOrDefaultAsync(order => order.Id == id && order.Status == OrderStatus.Cancelled, ct);
        var shopId = Guid.Parse(batch.Lane);
        var answer = told is null
            ? null
            : await ChannelAnswer.Of(() => channels.CancelOrder(shopId, told.Number, [], ct));

        await using var work = await db.Begin(ct);
        Conclude(batch, job, await db.Set<Order>().FirstOrDefaultAsync(order => order.Id == id, ct), answer);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private void Conclude(JobBatch batch, Job job, Order? order, ChannelAnswer? answer)
    {
        if (answer is null || order is null)
        {
            batch.Done(job);
        }
        else if (answer.Settle(db, batch, job, order, "orders.cancel_waits", "orders.cancel_refused"))
        {
            db.Tell(order.ConfirmCancellation(), order.Id, Actor.System, new("orders.cancel_confirmed"));
        }
    }
}
