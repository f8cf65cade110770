using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Cancel;

/// <summary>Tells the channel the answer to a buyer; what it does not take stays visible on the order.</summary>
internal sealed class AnswerAtChannel(AppDb db, IChannels channels, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "orders.answer_wish";

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new() { BatchesAtOnce = 4, MaxAttempts = 40 };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var id = Guid.ParseExact(job.Key, "N");
        var asked = await (
            from wish in db.Set<Cancellation>().AsNoTracking()
            join order in db.Set<Order>().AsNoTracking() on wish.OrderId equals order.Id
            where wish.Id == id
            select new { Wish = wish, order.Number }).FirstOrDefaultAsync(ct);
        var answer = asked is { Wish.IsUntold: true }
            ? await Ask(asked.Wish, asked.Number, Guid.Parse(batch.Lane), ct)
            : null;

        await using var work = await db.Begin(ct);
        var row = await db.Set<Cancellation>().FirstOrDefaultAsync(own => own.Id == id, ct);
        var orderId = row?.OrderId ?? Guid.Empty;
        Conclude(batch, job, (await db.OrdersForChange([orderId], ct)).GetValueOrDefault(orderId), row, answer);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private async Task<Answer> Ask(Cancellation wish, string number, Guid shopId, CancellationToken ct)
    {
        try
        {
            var result = await channels.AnswerCancellation(
                shopId, number, new(wish.State == CancellationState.Accepted, wish.Answer), ct);
            return new(result.Problem?.Detail, null);
        }
        catch (ChannelFailure failure)
        {
            return failure.Kind == ChannelFailureKind.Refused ? new(failure.Message, null) : new(null, failure);
        }
    }

    private void Conclude(JobBatch batch, Job job, Order? order, Cancellation? wish, Answer? answer)
    {
        switch (answer)
        {
            case null:
            case var _ when order is null || wish is not { IsUntold: true }:
                batch.Done(job);
                break;

            case { Failure: { } failure }:
                Worry(order, new Reason("orders.answer_waits").With("text", failure.Message));
                batch.Retry(job, failure.Message);
                break;

            case { Refusal: { } refusal }:
                wish.Refuse();
                Worry(order, new Reason("orders.answer_refused").With("text", refusal));
                batch.Dead(job, refusal);
                break;

            default:
                wish.Tell(clock.GetUtcNow());
                order.ClearTrouble();
                db.Tell(new CancellationAnswerTold(wish.Id), order.Id, Actor.System);
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
