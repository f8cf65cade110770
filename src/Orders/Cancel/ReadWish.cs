using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Cancel;

/// <summary>Fetches what a buyer asks to cancel, why, and by when the channel wants an answer.</summary>
internal sealed class ReadWish(AppDb db, IChannels channels) : IJobHandler
{
    public const string JobKind = "orders.read_wish";

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new() { BatchesAtOnce = 4, MaxAttempts = 40 };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var id = Guid.ParseExact(job.Key, "N");
        var number = await (
            from wish in db.Set<Cancellation>()
            join order in db.Set<Order>() on wish.OrderId equals order.Id
            where wish.Id == id && wish.State == CancellationState.Requested
            select order.Number).FirstOrDefaultAsync(ct);
        var told = number is null
            ? null
            : await channels.OpenCancellation(Guid.Parse(batch.Lane), number, ct);

        await using var work = await db.Begin(ct);

        if (told is not null && await db.Set<Cancellation>().FirstOrDefaultAsync(own => own.Id == id, ct) is
            { State: CancellationState.Requested } open)
        {
            open.Learn(told);
            (await db.OrdersForChange([open.OrderId], ct)).GetValueOrDefault(open.OrderId)?.Touch();
        }

        batch.Done(job);
        await batch.Settle(ct);
        await work.Commit(ct);
    }
}
