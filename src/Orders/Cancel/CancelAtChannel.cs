using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Cancel;

/// <summary>Tells the channel that a person cancelled an order; what it refuses stays visible on the order.</summary>
internal sealed class CancelAtChannel(AppDb db, IChannels channels) : IJobHandler
{
    public const string JobKind = "orders.cancel_at_channel";

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new() { BatchesAtOnce = 4, MaxAttempts = 40 };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var id = Guid.Parse(job.Key);
        var told = await db.Set<Order>().AsNoTracking()
            .FirstOrDefaultAsync(order => order.Id == id && order.Status == OrderStatus.Cancelled, ct);
        var answer = told is null ? null : await Ask(told, Guid.Parse(batch.Lane), ct);

        await using var work = await db.Begin(ct);
        Conclude(batch, job, await db.Set<Order>().FirstOrDefaultAsync(order => order.Id == id, ct), answer);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private async Task<Answer> Ask(Order order, Guid shopId, CancellationToken ct)
    {
        try
        {
            var result = await channels.CancelOrder(shopId, order.Number, [], ct);
            return new(result.Problem?.Detail, null);
        }
        catch (ChannelFailure failure)
        {
            return failure.Kind == ChannelFailureKind.Refused ? new(failure.Message, null) : new(null, failure);
        }
    }

    private void Conclude(JobBatch batch, Job job, Order? order, Answer? answer)
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
                Worry(order, new Reason("orders.cancel_refused").With("text", refusal));
                batch.Dead(job, refusal);
                break;

            default:
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
