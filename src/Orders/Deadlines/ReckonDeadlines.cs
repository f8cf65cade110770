using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Figures;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Jobs;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Deadlines;

/// <summary>
/// The calendar of a shop changed: its orders that are not dispatched get their deadline anew, in parts; orders by hand
/// go by that of the first shop.
/// </summary>
internal sealed class ReckonDeadlines(AppDb db, IChannels channels, ShopCalendars calendars) : IJobHandler
{
    public const string JobKind = "orders.reckon_deadlines";

    private const int OrdersAtOnce = 200;

    public string Kind => JobKind;

    public JobLimits Limits { get; } = new() { BatchesAtOnce = 1 };

    public static NewJob New(Guid shopId) => new(JobKind, $"{shopId:N}", $"{shopId:N}");

    public async Task Run(JobBatch batch, CancellationToken ct)
    {
        var shopId = Guid.Parse(batch.Jobs[0].Key);

        if (!(await channels.Shop(shopId, ct)).Refused(out _, out var shop))
        {
            var calendar = await calendars.Of(shop, ct);
            var isFirst = await channels.Shops(ct) is [var first, ..] && first.Id == shopId;
            List<Guid> shops = isFirst ? [shopId, Order.NoShop] : [shopId];
            var after = Guid.Empty;

            while (await Some(shops, after, ct) is { Count: > 0 } ids)
            {
                await Reckon(ids, calendar, ct);
                after = ids[^1];
            }
        }

        await using var work = await db.Begin(ct);
        batch.Done(batch.Jobs[0]);
        await batch.Settle(ct);
        await work.Commit(ct);
    }

    private Task<List<Guid>> Some(List<Guid> shops, Guid after, CancellationToken ct) => db.Set<Order>().AsNoTracking()
        .Where(order => TallyOrders.NotDispatched.Contains(order.Status) && shops.Contains(order.ShopId)
            && order.DeadlineFrom != DeadlineSource.Channel && order.Id > after)
        .OrderBy(order => order.Id).Select(order => order.Id).Take(OrdersAtOnce).ToListAsync(ct);

    private async Task Reckon(List<Guid> ids, BusinessCalendar calendar, CancellationToken ct)
    {
        await using var work = await db.Begin(ct);

        foreach (var order in (await db.OrdersForChange(ids, ct)).Values)
        {
            var before = order.DispatchBy;

            if (order.Due(calendar.DeadlineOf(order)))
            {
                db.Tell(
                    new OrderDeadlineMoved(before, order.DispatchBy), order.Id, Actor.System,
                    new("orders.calendar_changed"));
            }
        }

        await work.Commit(ct);
    }
}
