using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Ship;

/// <summary>Tells the channel the tracking number of orders that shipped; many calls at once, one commit.</summary>
internal sealed class ConfirmToChannel(AppDb db, IChannels channels, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "orders.confirm_shipment";

    private const int CallsAtOnce = 16;

    public string Kind => JobKind;

    /// <summary>Some batches of a shop at once: the slowest call of one does not hold up the next.</summary>
    public JobLimits Limits { get; } = JobLimits.Awaited with
    {
        BatchSize = 64, BatchesAtOnce = 8, BatchesPerLane = 4,
    };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var ids = batch.Jobs.ToDictionary(job => Guid.Parse(job.Key));
        var waiting = await db.Set<Order>().AsNoTracking()
            .Where(order => ids.Keys.Contains(order.Id) && order.ConfirmedAt == null && order.TrackingNumber != null
                && order.Status != OrderStatus.Cancelled)
            .ToListAsync(ct);
        var answers = await Call(waiting, Guid.Parse(batch.Lane), ct);

        await using var work = await db.Begin(ct);
        var orders = await db.Set<Order>().Where(order => ids.Keys.Contains(order.Id))
            .ToDictionaryAsync(order => order.Id, ct);

        foreach (var (id, job) in ids)
        {
            Conclude(batch, job, orders.GetValueOrDefault(id), answers.GetValueOrDefault(id));
        }

        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private async Task<Dictionary<Guid, ChannelAnswer>> Call(List<Order> orders, Guid shopId, CancellationToken ct)
    {
        var answers = new Dictionary<Guid, ChannelAnswer>();
        var options = new ParallelOptions { MaxDegreeOfParallelism = CallsAtOnce, CancellationToken = ct };

        await Parallel.ForEachAsync(orders, options, async (order, callCt) =>
        {
            var answer = await Ask(order, shopId, callCt);

            lock (answers)
            {
                answers[order.Id] = answer;
            }
        });

        return answers;
    }

    private Task<ChannelAnswer> Ask(Order order, Guid shopId, CancellationToken ct) =>
        ChannelAnswer.Of(() => channels.ConfirmShipment(
            shopId, new(order.Number, order.Carrier ?? "", order.TrackingNumber!), ct));

    private void Conclude(JobBatch batch, Job job, Order? order, ChannelAnswer? answer)
    {
        if (answer is null || order is null)
        {
            batch.Done(job);
        }
        else if (answer.Settle(db, batch, job, order, "orders.confirm_waits", "orders.confirm_refused"))
        {
            db.Tell(order.Confirm(clock.GetUtcNow()), order.Id, Actor.System, new("orders.confirmed"));
        }
    }
}
