using CreatorFlow.Channels.Contracts;
using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Review;

/// <summary>
/// Looks at orders as they come in and as they change, in the import's own transaction: what is unusual waits for
/// approval before anything can ship it.
/// </summary>
internal sealed class FlagOrders(AppDb db, ICatalogue catalogue, TimeProvider clock)
{
    /// <param name="currency">What the shop sells in; null where there is no shop.</param>
    public Task Run(
        string? currency, IReadOnlyList<(ChannelOrder Told, Order Order)> orders, CancellationToken ct) =>
        Look(currency, [.. orders.Select(own => (own.Order, own.Told.Lines))], ct);

    /// <param name="currency">What the shop sells in; null where there is no shop.</param>
    public async Task Look(
        string? currency, IReadOnlyList<(Order Order, IReadOnlyList<ChannelOrderLine> Lines)> orders,
        CancellationToken ct)
    {
        var open = orders.Where(own => !own.Order.FulfilledByChannel && own.Lines.Count > 0
            && !OrderLifecycle.HasLeft(own.Order.Status) && !OrderLifecycle.IsEnd(own.Order.Status)).ToList();

        if (open.Count == 0)
        {
            return;
        }

        foreach (var (order, _) in open)
        {
            order.KeepAddressKey();
        }

        var rules = await ReviewRules.Now(db, ct);

        if (rules == ReviewThresholds.None)
        {
            return;
        }

        var prices = rules.PricePercent is null
            ? new Dictionary<string, Money>()
            : await catalogue.Prices(
                [.. open.SelectMany(own => own.Lines).Select(line => line.Sku).Distinct()], ct);
        var (ofBuyer, toAddress) = await Paces([.. open.Select(own => own.Order)], rules, ct);

        foreach (var (order, lines) in open)
        {
            var seen = new SeenOrder(
                order, lines, currency, prices, ofBuyer.GetValueOrDefault(order.BuyerId ?? ""),
                toAddress.GetValueOrDefault(order.AddressKey ?? ""));
            await Flag(order, OrderFlags.Of(seen, rules), ct);
        }
    }

    private async Task Flag(Order order, (IReadOnlyList<Reason> Reasons, int Needs) found, CancellationToken ct)
    {
        var wasApproved = order.Review == ReviewState.Approved;

        if (found.Reasons.Count == 0 || order.Flag(found.Reasons, found.Needs) is not { } told)
        {
            return;
        }

        if (wasApproved)
        {
            await db.Set<OrderApproval>().Where(own => own.OrderId == order.Id).ExecuteDeleteAsync(ct);
        }

        db.Tell(told, order.Id, Actor.System, found.Reasons.First(reason => told.Codes.Contains(reason.Code)));
    }

    /// <summary>
    /// How many orders came lately from the same buyer and to the same address, these included; what no threshold asks
    /// for is not counted.
    /// </summary>
    private async Task<(Dictionary<string, int> OfBuyer, Dictionary<string, int> ToAddress)> Paces(
        IReadOnlyList<Order> orders, ReviewThresholds rules, CancellationToken ct)
    {
        var since = clock.GetUtcNow().AddHours(-OrderFlags.PaceHours);
        var ids = orders.Select(order => order.Id).ToList();
        var late = orders.Where(order => order.PlacedAt >= since).ToList();
        var others = db.Set<Order>().Where(order => order.PlacedAt >= since && !ids.Contains(order.Id));
        List<string> buyers = rules.OrdersOfBuyer is null
            ? []
            : [.. late.Select(order => order.BuyerId).OfType<string>().Distinct()];
        List<string> places = rules.OrdersToAddress is null
            ? []
            : [.. late.Select(order => order.AddressKey).OfType<string>().Distinct()];

        var ofBuyer = buyers.Count == 0
            ? []
            : await others.Where(order => buyers.Contains(order.BuyerId!)).GroupBy(order => order.BuyerId!)
                .ToDictionaryAsync(same => same.Key, same => same.Count(), ct);
        var toAddress = places.Count == 0
            ? []
            : await others.Where(order => places.Contains(order.AddressKey!)).GroupBy(order => order.AddressKey!)
                .ToDictionaryAsync(same => same.Key, same => same.Count(), ct);

        foreach (var order in late)
        {
            Count(ofBuyer, order.BuyerId);
            Count(toAddress, order.AddressKey);
        }

        return (ofBuyer, toAddress);
    }

    private static void Count(Dictionary<string, int> counts, string? key)
    {
        if (key is not null)
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
    }
}
