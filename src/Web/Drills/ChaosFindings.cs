using CreatorFlow.Orders.Contracts;

namespace CreatorFlow.Web.Drills;

/// <summary>Where we and the simulators differ.</summary>
/// <param name="Lost">Orders of theirs that are not here, or stand otherwise here.</param>
/// <param name="Doubled">Orders that only we have.</param>
/// <param name="DoubleShipments">Orders with two parcels at the channel, or two labels paid at the carrier.</param>
/// <param name="WrongStock">SKUs whose number at the channel is not ours, or not what was sold leaves.</param>
internal sealed record ChaosFindings(
    int Lost, int Doubled, int DoubleShipments, int WrongStock, IReadOnlyList<string> Texts)
{
    public bool AddsUp => Lost + Doubled + DoubleShipments + WrongStock == 0;

    /// <param name="first">Units free to sell at the channel before the first order.</param>
    /// <param name="ours">Our orders by number.</param>
    /// <param name="available">Units we offer, by SKU.</param>
    public static ChaosFindings Of(
        ChaosTruth truth, IReadOnlyDictionary<string, int> first, IReadOnlyDictionary<string, OrderStanding> ours,
        IReadOnlyDictionary<string, int> available)
    {
        var lost = truth.Orders.SelectMany(order => Difference(order, ours.GetValueOrDefault(order.Number)))
            .Concat(Ends(truth)).ToList();
        var known = truth.Orders.Select(order => order.Number).ToHashSet(StringComparer.Ordinal);
        var doubled = ours.Keys.Where(number => !known.Contains(number))
            .Select(number => $"order {number}: unknown to the channel").ToList();
        var twice = truth.Orders.Where(order => order.Parcels > 1)
            .Select(order => $"order {order.Number}: {order.Parcels} parcels at the channel").ToList();
        var stock = Stock(truth, first, available).ToList();
        return new(
            lost.Count, doubled.Count, twice.Count + truth.Repeated, stock.Count,
            [.. lost, .. doubled, .. twice, .. stock]);
    }

    private static IEnumerable<string> Difference(TrueOrder theirs, OrderStanding? own)
    {
        if (own is null)
        {
            yield return $"order {theirs.Number}: lost";
        }
        else if (theirs.IsCancelled != (own.Status == OrderStatus.Cancelled))
        {
            yield return $"order {theirs.Number}: {(theirs.IsCancelled ? "" : "not ")}cancelled at the channel, "
                + $"{own.Status} here";
        }
        else if (!theirs.IsCancelled && theirs.Tracking != own.TrackingNumber)
        {
            yield return $"order {theirs.Number}: shipped as {theirs.Tracking ?? "nothing"} at the channel, "
                + $"{own.TrackingNumber ?? "nothing"} here";
        }
    }

    /// <summary>What was certain before the first order was placed.</summary>
    private static IEnumerable<string> Ends(ChaosTruth truth)
    {
        var cancelled = truth.Orders.Count(order => order.IsCancelled);
        var shipped = truth.Orders.Count(order => order is { IsCancelled: false, Parcels: > 0 });

        if ((shipped, cancelled) != (truth.WillShip, truth.WillBeCancelled))
        {
            yield return $"{shipped} of {truth.WillShip} orders shipped at the channel, {cancelled} of "
                + $"{truth.WillBeCancelled} cancelled";
        }
    }

    private static IEnumerable<string> Stock(
        ChaosTruth truth, IReadOnlyDictionary<string, int> first, IReadOnlyDictionary<string, int> available)
    {
        var gone = truth.Orders.Where(order => order is { IsCancelled: false, Parcels: > 0 })
            .SelectMany(order => order.Lines)
            .GroupBy(line => line.Sku, line => line.Units)
            .ToDictionary(own => own.Key, own => own.Sum(), StringComparer.Ordinal);

        foreach (var (sku, atChannel) in truth.Stock)
        {
            var left = first.GetValueOrDefault(sku) - gone.GetValueOrDefault(sku);
            var here = available.GetValueOrDefault(sku, -1);

            if (atChannel != left || here != left)
            {
                yield return $"SKU {sku}: {left} are left, {atChannel} at the channel, {here} here";
            }
        }
    }
}
