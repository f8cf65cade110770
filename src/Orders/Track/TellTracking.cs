using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Track;

/// <summary>Tells the channel the number under which an order travels now. A repeat is harmless.</summary>
internal sealed class TellTracking(AppDb db, IChannels channels, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "orders.tell_tracking";

    public string Kind => JobKind;

    public JobLimits Limits { get; } = JobLimits.Awaited with { BatchesAtOnce = 4 };

    public static NewJob Job(Order order) => new(JobKind, $"{order.Id:N}", $"{order.ShopId:N}");

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var id = Guid.ParseExact(job.Key, "N");
        var order = await db.Set<Order>().AsNoTracking().FirstOrDefaultAsync(own => own.Id == id, ct);
        var answer = order is { TrackingNumber: { } number, ConfirmedAt: not null }
            ? await Ask(order, number, ct)
            : null;

        await using var work = await db.Begin(ct);
        var row = (await db.OrdersForChange([id], ct)).GetValueOrDefault(id);

        if (row is null)
        {
            batch.Done(job);
        }
        else if (answer is null || row.TrackingNumber != order!.TrackingNumber)
        {
            // It shipped just now and is being told of, or was changed again: what holds then is to be told.
            batch.Retry(job, "the number before it is being told");
        }
        else if (answer.Settle(db, batch, job, row, "orders.tracking_waits", "orders.tracking_refused"))
        {
            db.Tell(row.Confirm(clock.GetUtcNow()), id, Actor.System, new("orders.tracking_told"));
        }

        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private Task<ChannelAnswer> Ask(Order order, string number, CancellationToken ct) => ChannelAnswer.Of(
        () => channels.ChangeTracking(order.ShopId, new(order.Number, order.Carrier ?? "", number), ct));
}
