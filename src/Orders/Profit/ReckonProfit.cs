using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Orders.Returns;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Profit;

/// <summary>Finds what is known about the money of orders, and weighs it.</summary>
internal sealed class ReckonProfit(
    AppDb db,
    IChannels channels,
    IPolicies policies,
    IStatements statements,
    IAffiliates affiliates,
    ISkuCosts costs,
    LabelShares labels)
{
    /// <summary>One order; null when there is no such order.</summary>
    public async Task<OrderProfit?> Find(Guid orderId, CancellationToken ct) =>
        await db.Set<Order>().AsNoTracking().FirstOrDefaultAsync(order => order.Id == orderId, ct) is { } order
            ? (await Of([order], ct))[orderId]
            : null;

    public async Task<IReadOnlyDictionary<Guid, OrderProfit>> Of(IReadOnlyList<Order> orders, CancellationToken ct)
    {
        var ids = orders.Select(order => order.Id).ToList();
        var shops = (await channels.Shops(ct)).ToDictionary(shop => shop.Id);
        var lines = (await db.Set<OrderLine>().AsNoTracking().Where(line => ids.Contains(line.OrderId))
            .ToListAsync(ct)).ToLookup(line => line.OrderId);
        var unitCosts = await costs.Of(
            [.. lines.SelectMany(own => own).Select(line => line.Sku).Distinct(StringComparer.Ordinal)], ct);
        var paid = await labels.Of(orders, ct);
        var refunds = await Refunds(ids, ct);
        var profits = new Dictionary<Guid, OrderProfit>();

        foreach (var same in orders.GroupBy(order => order.ShopId))
        {
            var numbers = same.Select(order => order.Number).ToList();
            var settled = await statements.OfOrders(same.Key, numbers, ct);
            var expected = await statements.Expected(same.Key, numbers, ct);
            var shares = await affiliates.OfOrders(same.Key, numbers, ct);

            foreach (var order in same)
            {
                profits[order.Id] = WeighProfit.Of(new(
                    order,
                    FeeOf(order, shops.GetValueOrDefault(order.ShopId)),
                    refunds.GetValueOrDefault(order.Id),
                    paid.GetValueOrDefault(order.Id),
                    PurchaseOf(order, lines[order.Id], unitCosts),
                    settled.GetValueOrDefault(order.Number, []),
                    ExpectedOf(order, expected.GetValueOrDefault(order.Number, [])))
                {
                    CommissionMinor = CommissionOf(order, shares.GetValueOrDefault(order.Number, [])),
                });
            }
        }

        return profits;
    }

    private Task<Dictionary<Guid, long>> Refunds(List<Guid> ids, CancellationToken ct) => db.Set<OrderReturn>()
        .Where(own => ids.Contains(own.OrderId) && own.RefundMinor != null)
        .GroupBy(own => own.OrderId)
        .Select(same => new { same.Key, Minor = same.Sum(own => own.RefundMinor ?? 0) })
        .ToDictionaryAsync(same => same.Key, same => same.Minor, ct);

    /// <summary>In its own currency; where there is only another, that is shown and not reckoned with.</summary>
    private static ExpectedSettlement? ExpectedOf(Order order, IReadOnlyList<ExpectedSettlement> expected) =>
        expected.FirstOrDefault(own => own.Settlement.Currency == order.Currency)
        ?? (expected.Count > 0 ? expected[0] : null);

    /// <summary>Null where no creator is known, or one whose commission is not said in the order's currency.</summary>
    private static long? CommissionOf(Order order, IReadOnlyList<AffiliateShare> shares)
    {
        var commissions = shares.Select(share => share.Actual ?? share.Estimated).ToList();
        return commissions.Count > 0 && commissions.TrueForAll(own => own?.Currency == order.Currency)
            ? commissions.Sum(own => own!.Value.Minor)
            : null;
    }

    /// <summary>Null where no rule of the shop's own market says it.</summary>
    private decimal? FeeOf(Order order, ConnectedShop? shop)
    {
        if (order.IsByHand)
        {
            return 0;
        }

        var policy = policies.Of(shop);
        var rule = policy.At(PolicyKey.ReferralFeePercent, order.PlacedAt);
        return shop is null || policy.IsAssumed(rule) ? null : rule.Value;
    }

    /// <summary>Null where a unit of the order was never bought, or in another currency.</summary>
    private static long? PurchaseOf(
        Order order, IEnumerable<OrderLine> lines, IReadOnlyDictionary<string, Money> unitCosts)
    {
        var sum = 0L;

        foreach (var line in lines)
        {
            if (!unitCosts.TryGetValue(line.Sku, out var cost) || cost.Currency != order.Currency)
            {
                return null;
            }

            sum += cost.Minor * line.Quantity;
        }

        return sum;
    }
}
