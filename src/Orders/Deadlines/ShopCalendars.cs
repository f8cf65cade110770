using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Create;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Deadlines;

/// <summary>The calendars of the shops, and the deadlines that follow from them.</summary>
internal sealed class ShopCalendars(AppDb db, IPolicies policies, TimeProvider clock)
{
    public async Task<BusinessCalendar> Of(ConnectedShop shop, CancellationToken ct)
    {
        var kept = await db.Set<ShopCalendar>().AsNoTracking().FirstOrDefaultAsync(own => own.ShopId == shop.Id, ct);
        return new(kept?.Rules() ?? Usual(shop), shop.Zone(), new(policies.Of(shop), kept?.RegularDays));
    }

    /// <summary>
    /// That of orders by hand: the calendar of the first shop; the usual one in world time while there is no shop.
    /// </summary>
    public async Task<BusinessCalendar> ByHand(IReadOnlyList<ConnectedShop> shops, CancellationToken ct) =>
        shops is [var first, ..]
            ? await Of(first, ct)
            : new(
                CalendarRules.Usual(CheckNewOrders.UsualCurrency, policies.Of(null), clock.GetUtcNow()),
                TimeZoneInfo.Utc, new(policies.Of(null), null));

    /// <summary>That of a shop for which nobody set one.</summary>
    public CalendarRules Usual(ConnectedShop shop) =>
        CalendarRules.Usual(shop.Currency, policies.Of(shop), clock.GetUtcNow());

    /// <summary>Gives a deadline to those orders of the shop for which the channel states none.</summary>
    public async Task Reckon(ConnectedShop shop, IReadOnlyCollection<Order> orders, CancellationToken ct)
    {
        var open = orders.Where(order => order.DeadlineFrom != Contracts.DeadlineSource.Channel
            && order.ScannedAt is null && !OrderLifecycle.IsEnd(order.Status)).ToList();

        if (open.Count == 0)
        {
            return;
        }

        var calendar = await Of(shop, ct);

        foreach (var order in open)
        {
            order.Due(calendar.DeadlineOf(order));
        }
    }
}
