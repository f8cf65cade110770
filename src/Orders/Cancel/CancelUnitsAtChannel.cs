using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
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

    public JobLimits Limits { get; } = new() { BatchesAtOnce = 4, MaxAttempts = 40 };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var id = Guid.ParseExact(job.Key, "N");
        var asked = await db.Set<Order>().AsNoTracking().FirstOrDefaultAsync(order => order.Id == id, ct);
        var left = await db.Set<OrderLine>().AsNoTracking().Where(line => line.OrderId == id)
            .Select(line => new ChannelUnits(line.Sku, line.Quantity)).ToListAsync(ct);
        var answer = asked is null || left.Count == 0 ? null : await Ask(asked, left, Guid.Parse(batch.Lane), ct);

        await using var work = await db.Begin(ct);
        var order = (await db.OrdersForChange([id], ct)).GetValueOrDefault(id);
        var open = await db.Set<Cancellation>().Where(own => own.OrderId == id
            && own.Kind == CancellationKind.Units && own.State == CancellationState.Accepted).ToListAsync(ct);
        Conclude(batch, job, order, open, answer);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private async Task<Answer> Ask(Order order, List<ChannelUnits> left, Guid shopId, CancellationToken ct)
    {
        try
        {
            var result = await channels.CancelOrder(shopId, order.Number, left, ct);
            return new(result.Problem?.Detail, null);
        }
        catch (ChannelFailure failure)
        {
            return failure.Kind == ChannelFailureKind.Refused ? new(failure.Message, null) : new(null, failure);
        }
    }

    private void Conclude(JobBatch batch, Job job, Order? order, List<Cancellation> open, Answer? answer)
    {
        switch (answer)
        {
            case null:
            case var _ when order is null:
                batch.Done(job);
                break;

            case { Failure: { } failure }:
                Worry(order, new Reason("orders.cancel_waits").With("text", failure.Message));
                batch.Retry(job, failure.Message);
                break;

            case { Refusal: { } refusal }:
                open.ForEach(own => own.Refuse());
                Worry(order, new Reason("orders.cancel_refused").With("text", refusal));
                batch.Dead(job, refusal);
                break;

            default:
                open.ForEach(own => own.Tell(clock.GetUtcNow()));
                db.Tell(order.ConfirmCancellation(), order.Id, Actor.System, new("orders.cancel_confirmed"));
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

    private sealed record Answer(string? Refusal, ChannelFailure? Failure);
}
