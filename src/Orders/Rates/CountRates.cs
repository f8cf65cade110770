using CreatorFlow.Orders.Compliance;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Figures;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Rates;

/// <summary>
/// Counts the rates of the last 30 days by the orders themselves, and says how they will stand in 48 hours: what is due
/// until then and stuck counts as failed, the rest fails as often as such orders did so far. No channel judges orders
/// that were written by hand.
/// </summary>
internal sealed class CountRates(AppDb db, OwnLimits limits, TimeProvider clock) : IOrderRates
{
    public const int WindowDays = 30;
    public const int AheadDays = 2;

    public async Task<IReadOnlyList<ShopRate>> Now(CancellationToken ct) =>
        await Count(null, await limits.All(ct), ct);

    /// <summary>Every rate of one shop, against limits that are known already.</summary>
    public Task<IReadOnlyList<ShopRate>> Of(Guid shopId, ShopLimits known, CancellationToken ct) =>
        Count(shopId, _ => known, ct);

    private async Task<IReadOnlyList<ShopRate>> Count(
        Guid? only, Func<Guid, ShopLimits> limitOf, CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        var rates = new List<ShopRate>();

        foreach (var kind in Enum.GetValues<RateKind>())
        {
            var days = (await RateSql.Days(db, kind, only, now.AddDays(-WindowDays), now, ct))
                .ToLookup(own => own.ShopId);
            var due = (await Due(Judged(only), kind, now, ct)).ToDictionary(own => own.ShopId);
            rates.AddRange(days.Select(own => own.Key).Union(due.Keys).Order().Select(shop =>
                RateOf(kind, limitOf(shop), [.. days[shop]], due.GetValueOrDefault(shop) ?? new(shop, 0, 0))));
        }

        return rates;
    }

    private static ShopRate RateOf(
        RateKind kind, ShopLimits limits, IReadOnlyList<DayOfShop> known, DueOfShop due)
    {
        var days = Enumerable.Range(0, WindowDays).Select(day =>
            known.FirstOrDefault(own => own.Day == day)?.Count ?? new RateCount(0, 0)).ToList();
        var now = Sum(days);
        // The oldest days fall out of the window until then.
        return new(due.ShopId, kind, now, Sum(days.Skip(AheadDays)) + Expected(kind, now, due), days, due.Stuck)
        {
            Limit = limits.Channels.Of(kind),
            OwnLimit = limits.Own.Of(kind),
        };
    }

    /// <summary>Of what is due until then the stuck fail, the others as often as such orders did, rounded up.</summary>
    private static RateCount Expected(RateKind kind, RateCount now, DueOfShop due)
    {
        if (kind == RateKind.SellerFault)
        {
            return new(due.Stuck, 0);
        }

        var free = due.All - due.Stuck;
        var failing = now.Of == 0 ? 0 : (int)decimal.Ceiling(free * (decimal)now.Failures(kind) / now.Of);
        return kind == RateKind.OnTimeDelivery
            ? new(free - failing, due.All)
            : new(due.Stuck + failing, due.All);
    }

    private static RateCount Sum(IEnumerable<RateCount> counts) =>
        counts.Aggregate(new RateCount(0, 0), (sum, own) => sum + own);

    /// <summary>Of one shop, or of all.</summary>
    private IQueryable<Order> Judged(Guid? only)
    {
        var orders = db.Set<Order>().Where(order => !order.FulfilledByChannel);
        return only is { } shop
            ? orders.Where(order => order.ShopId == shop)
            : orders.Where(order => order.ShopId != Order.NoShop);
    }

    private static Task<List<DueOfShop>> Due(
        IQueryable<Order> orders, RateKind kind, DateTimeOffset now, CancellationToken ct)
    {
        var until = now.AddDays(AheadDays);
        return kind switch
        {
            RateKind.LateDispatch => Grouped(
                NotDispatched(orders).Where(order => order.DispatchBy > now && order.DispatchBy <= until), ct),
            RateKind.SellerFault => Grouped(
                NotDispatched(orders).Where(order => order.AutoCancelAt > now && order.AutoCancelAt <= until
                    && order.Status != OrderStatus.Shipped),
                ct, areAllStuck: true),
            _ => OnTheirWay(orders, now, until, ct),
        };
    }

    private static IQueryable<Order> NotDispatched(IQueryable<Order> orders) =>
        orders.Where(order => TallyOrders.NotDispatched.Contains(order.Status));

    private static async Task<List<DueOfShop>> Grouped(
        IQueryable<Order> orders, CancellationToken ct, bool areAllStuck = false)
    {
        var counts = await orders.GroupBy(order => order.ShopId)
            .Select(same => new
            {
                same.Key,
                All = same.Count(),
                Stuck = same.Count(order => order.Status == OrderStatus.NoStock || order.Status == OrderStatus.Held
                    || (order.Trouble != null && order.Status != OrderStatus.Shipped)
                    || order.Review == ReviewState.Open || order.Review == ReviewState.Rejected),
            })
            .ToListAsync(ct);
        return counts.ConvertAll(own => new DueOfShop(own.Key, own.All, areAllStuck ? own.All : own.Stuck));
    }

    /// <summary>What has not even left cannot arrive in two days.</summary>
    private static async Task<List<DueOfShop>> OnTheirWay(
        IQueryable<Order> orders, DateTimeOffset now, DateTimeOffset until, CancellationToken ct)
    {
        var counts = await orders
            .Where(order => (TallyOrders.NotDispatched.Contains(order.Status) || order.Status == OrderStatus.InTransit)
                && order.DeliverBy > now && order.DeliverBy <= until)
            .GroupBy(order => order.ShopId)
            .Select(same => new
            {
                same.Key, All = same.Count(), Stuck = same.Count(order => order.Status != OrderStatus.InTransit),
            })
            .ToListAsync(ct);
        return counts.ConvertAll(own => new DueOfShop(own.Key, own.All, own.Stuck));
    }

    private sealed record DueOfShop(Guid ShopId, int All, int Stuck);
}
