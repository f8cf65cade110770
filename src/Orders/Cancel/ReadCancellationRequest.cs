using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Returns.AtChannel;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using CreatorFlow.Platform.Problems;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Cancel;

/// <summary>
/// Fetches what a buyer asks to cancel, why, and by when the channel wants an answer. While the channel shows nothing
/// it is asked again for a while; after that with each newer word of the order.
/// </summary>
internal sealed class ReadCancellationRequest(
    AppDb db, IChannels channels, IPolicies policies, TimeProvider clock) : IJobHandler
{
    public const string JobKind = "orders.read_cancellation_request";

    public static readonly TimeSpan AskAgainAfter = TimeSpan.FromMinutes(1);
    public static readonly TimeSpan Patience = TimeSpan.FromHours(1);

    public string Kind => JobKind;

    public JobLimits Limits { get; } = JobLimits.Awaited with { BatchesAtOnce = 4 };

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var job = batch.Jobs[0];
        var id = Guid.ParseExact(job.Key, "N");
        var number = await (
            from request in db.Set<Cancellation>()
            join order in db.Set<Order>() on request.OrderId equals order.Id
            where request.Id == id && request.State == CancellationState.Requested
            select order.Number).FirstOrDefaultAsync(ct);
        var told = number is null
            ? null
            : await channels.OpenCancellation(Guid.Parse(batch.Lane), number, ct);
        var shop = told is null ? null : await ShopOf(batch, ct);

        await using var work = await db.Begin(ct);

        if (number is not null && await db.Set<Cancellation>().FirstOrDefaultAsync(own => own.Id == id, ct) is
            { State: CancellationState.Requested } open)
        {
            await Learn(batch, open, told, shop, ct);
        }
        else
        {
            batch.Done(job);
        }

        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private async Task Learn(
        JobBatch batch, Cancellation open, ChannelCancellation? told, ConnectedShop? shop, CancellationToken ct)
    {
        var now = clock.GetUtcNow();

        if (told is null && now < open.AskedAt + Patience)
        {
            batch.Again(batch.Jobs[0], now + AskAgainAfter);
            return;
        }

        if (told is not null)
        {
            open.Learn(told, ReturnClock.OfCancellation(open.AskedAt, policies.Of(shop)));
            (await db.OrdersForChange([open.OrderId], ct)).GetValueOrDefault(open.OrderId)?.Touch();
        }

        batch.Done(batch.Jobs[0]);
    }

    private async Task<ConnectedShop?> ShopOf(JobBatch batch, CancellationToken ct) =>
        (await channels.Shop(Guid.Parse(batch.Lane), ct)).Refused(out Problem? _, out var shop) ? null : shop;
}
