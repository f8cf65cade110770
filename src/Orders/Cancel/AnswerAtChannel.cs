using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Ship;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Cancel;

/// <summary>Tells the channel the answer to a buyer; what it does not take stays visible on the order.</summary>
internal sealed class AnswerAtChannel(AppDb db, IChannels channels, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "orders.answer_cancellation_request";

    public string Kind => JobKind;

    public JobLimits Limits { get; } = JobLimits.Awaited with { BatchesAtOnce = 4 };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var id = Guid.ParseExact(job.Key, "N");
        var asked = await (
            from request in db.Set<Cancellation>().AsNoTracking()
            join order in db.Set<Order>().AsNoTracking() on request.OrderId equals order.Id
            where request.Id == id
            select new { Request = request, order.Number }).FirstOrDefaultAsync(ct);
        var answer = asked is { Request.IsUntold: true }
            ? await Ask(asked.Request, asked.Number, Guid.Parse(batch.Lane), ct)
            : null;

        await using var work = await db.Begin(ct);
        var row = await db.Set<Cancellation>().FirstOrDefaultAsync(own => own.Id == id, ct);
        var orderId = row?.OrderId ?? Guid.Empty;
        Conclude(batch, job, (await db.OrdersForChange([orderId], ct)).GetValueOrDefault(orderId), row, answer);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private Task<ChannelAnswer> Ask(Cancellation request, string number, Guid shopId, CancellationToken ct) =>
        ChannelAnswer.Of(() => channels.AnswerCancellation(
            shopId, number,
            new(request.State == CancellationState.Accepted, request.Answer) { Reason = request.AnswerReason }, ct));

    private void Conclude(JobBatch batch, Job job, Order? order, Cancellation? request, ChannelAnswer? answer)
    {
        if (answer is null || order is null || request is not { IsUntold: true })
        {
            batch.Done(job);
        }
        else if (answer.Settle(db, batch, job, order, "orders.answer_waits", "orders.answer_refused"))
        {
            request.Tell(clock.GetUtcNow());
            order.ClearTrouble();
            db.Tell(new CancellationAnswerTold(request.Id), order.Id, Actor.System);
        }
        else if (answer.Refusal is not null)
        {
            request.Refuse();
        }
    }
}
