using CreatorFlow.Channels.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;

namespace CreatorFlow.Orders.Review;

/// <summary>What is unusual about an order, as reasons with their numbers. Pure.</summary>
internal static class OrderFlags
{
    public const int PaceHours = 24;

    /// <summary>The reasons, and how many people must approve the order because of them.</summary>
    public static (IReadOnlyList<Reason> Reasons, int Needs) Of(SeenOrder seen, ReviewThresholds rules)
    {
        if (rules == ReviewThresholds.None)
        {
            return ([], 0);
        }

        var order = seen.Order;
        List<Reason> reasons =
        [
            .. Size(order, rules), .. Lines(seen, rules), .. Pace(seen, rules), .. Mismatch(seen, rules),
        ];
        var needsTwo = IsAbove(order, rules.TwoAbove) || order.Units > rules.UnitsTwoAbove;
        return (reasons, reasons.Count == 0 ? 0 : needsTwo ? 2 : 1);
    }

    private static IEnumerable<Reason> Size(Order order, ReviewThresholds rules)
    {
        if (Lower(rules.OneAbove, rules.TwoAbove) is { } limit && IsAbove(order, limit))
        {
            yield return new Reason("orders.flag_value").With("total", Text(order.Total))
                .With("limit", Text(new(limit * Scale(order.Currency), order.Currency)));
        }

        if (Lower(rules.UnitsOneAbove, rules.UnitsTwoAbove) is { } units && order.Units > units)
        {
            yield return new Reason("orders.flag_units").With("units", order.Units).With("limit", units);
        }
    }

    private static IEnumerable<Reason> Lines(SeenOrder seen, ReviewThresholds rules)
    {
        var crowded = seen.Lines.GroupBy(line => line.Sku, StringComparer.Ordinal)
            .Select(own => (Sku: own.Key, Units: own.Sum(line => line.Quantity)))
            .OrderByDescending(own => own.Units).FirstOrDefault();

        if (crowded.Units > rules.SkuUnits)
        {
            yield return new Reason("orders.flag_sku_units").With("sku", crowded.Sku).With("units", crowded.Units)
                .With("limit", rules.SkuUnits.Value);
        }

        if (rules.PricePercent is { } percent && !seen.Order.NotASale
            && seen.Lines.FirstOrDefault(line => IsFar(line, seen, percent)) is { } far)
        {
            yield return new Reason("orders.flag_price").With("sku", far.Sku).With("price", Text(far.UnitPrice))
                .With("usual", Text(seen.Prices[far.Sku]));
        }
    }

    private static IEnumerable<Reason> Pace(SeenOrder seen, ReviewThresholds rules)
    {
        if (seen.OfBuyer > rules.OrdersOfBuyer)
        {
            yield return new Reason("orders.flag_buyer").With("count", seen.OfBuyer).With("hours", PaceHours);
        }

        if (seen.ToAddress > rules.OrdersToAddress)
        {
            yield return new Reason("orders.flag_address").With("count", seen.ToAddress).With("hours", PaceHours);
        }
    }

    private static IEnumerable<Reason> Mismatch(SeenOrder seen, ReviewThresholds rules)
    {
        var order = seen.Order;

        if (seen.ShopCurrency is { } usual && order.Currency != usual)
        {
            yield return new Reason("orders.flag_currency").With("currency", order.Currency)
                .With("usual", usual);
        }

        var sum = seen.Lines.Where(line => line.UnitPrice.Currency == order.Currency)
            .Sum(line => line.UnitPrice.Minor * line.Quantity) + order.ShippingMinor + order.TaxMinor;

        if (rules.TotalPercent is { } percent && !order.NotASale && order.TotalMinor > 0
            && Math.Abs(order.TotalMinor - sum) * 100 > percent * order.TotalMinor)
        {
            yield return new Reason("orders.flag_total").With("total", Text(order.Total))
                .With("sum", Text(new(sum, order.Currency)));
        }
    }

    // Gifts cost nothing, and that is usual.
    private static bool IsFar(ChannelOrderLine line, SeenOrder seen, int percent) =>
        line.UnitPrice.Minor > 0 && seen.Prices.TryGetValue(line.Sku, out var listed) && listed.Minor > 0
        && listed.Currency == line.UnitPrice.Currency
        && Math.Abs(line.UnitPrice.Minor - listed.Minor) * 100 > percent * listed.Minor;

    private static bool IsAbove(Order order, int? limit) => order.TotalMinor > limit * Scale(order.Currency);

    private static long Scale(string currency) => Money.WithoutMinorUnits.Contains(currency) ? 1 : 100;

    private static int? Lower(int? one, int? other) =>
        one is null || other is null ? one ?? other : Math.Min(one.Value, other.Value);

    private static string Text(Money money) => $"{money.ToDecimalText()} {money.Currency}";
}

/// <summary>An order with what it is compared to.</summary>
/// <param name="Prices">What a unit is listed for, by SKU.</param>
/// <param name="OfBuyer">Orders of its buyer in 24 hours, this one included.</param>
/// <param name="ToAddress">Orders to its address in 24 hours, this one included.</param>
internal sealed record SeenOrder(
    Order Order, IReadOnlyList<ChannelOrderLine> Lines, string? ShopCurrency,
    IReadOnlyDictionary<string, Money> Prices, int OfBuyer, int ToAddress);
