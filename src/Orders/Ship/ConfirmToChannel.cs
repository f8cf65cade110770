using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Ship;

/// <summary>Tells the channel the tracking number of orders that shipped; many calls at once, one commit.</summary>
internal sealed class ConfirmToChannel(AppDb db, IChannels channels, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "orders.confirm_shipment";

    private const int CallsAtOnce = 16;

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new() { BatchSize = 64, BatchesAtOnce = 4, MaxAttempts = 40 };

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

    private async Task<Dictionary<Guid, Answer>> Call(List<Order> orders, Guid shopId, CancellationToken ct)
    {
        var answers = new Dictionary<Guid, Answer>();
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

    private async Task<Answer> Ask(Order order, Guid shopId, CancellationToken ct)
    {
        try
        {
            var result = await channels.ConfirmShipment(
                shopId, new(order.Number, order.Carrier ?? "", order.TrackingNumber!), ct);
            return new(result.Problem, null);
        }
        catch (ChannelFailure failure)
        {
            return new(null, failure);
        }
    }

    private void Conclude(JobBatch batch, Job job, Order? order, Answer? answer)
    {
        if (order is null || answer is null)
        {
            batch.Done(job);
            return;
        }

        switch (answer)
        {
            case { Failure: { Kind: ChannelFailureKind.Refused } failure }:
                Worry(order, new Reason("orders.confirm_refused").With("text", failure.Message));
                batch.Dead(job, failure.Message);
                break;

            case { Failure: { } failure }:
                Worry(order, new Reason("orders.confirm_waits").With("text", failure.Message));
                batch.Retry(job, failure.Message);
                break;

            case { Refusal: { } refusal }:
                Worry(order, new Reason("orders.confirm_refused").With("text", refusal.Detail));
                batch.Dead(job, refusal.Detail);
                break;

            default:
                db.Tell(order.Confirm(clock.GetUtcNow()), order.Id, Actor.System, new("orders.confirmed"));
                batch.Done(job);
                break;
        }
    }

    private void Worry(Order order, Reason trouble)
    {
        if (order.Worry(trouble) is { } told)
        {
            db.Tell(told, order.Id, Actor.System, trouble);
        }
    }

    private sealed record Answer(Problem? Refusal, ChannelFailure? Failure);
}
