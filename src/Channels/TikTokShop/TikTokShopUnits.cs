using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>So many units of our SKUs, and the links that tell them in an order of the channel.</summary>
internal sealed record LinkedUnits(IReadOnlyList<ChannelUnits> All, SkuLinks Links);

/// <summary>Which of an order's lines (each is one unit) are meant by so many units of our SKUs. Pure.</summary>
internal static class TikTokShopUnits
{
    /// <summary>Open and not in a parcel yet, as many as the parcel holds; null when they do not fit it.</summary>
    public static IReadOnlyList<string>? InParcel(Order order, LinkedUnits units)
    {
        var split = Split(Lines(order).Where(line => string.IsNullOrEmpty(line.TrackingNumber)), units);
        return split.IsFull ? [.. split.Taken.Select(line => line.Id!)] : null;
    }

    /// <summary>All its lines, told off to these parcels in their order; null when they do not fit exactly.</summary>
    public static IReadOnlyList<IReadOnlyList<string>>? Apportioned(Order order, IReadOnlyList<LinkedUnits> parcels)
    {
        var left = Lines(order).ToList();
        var groups = new List<IReadOnlyList<string>>();

        foreach (var split in parcels.Select(parcel => Split(left, parcel)))
        {
            if (!split.IsFull || split.Taken.Count == 0)
            {
                return null;
            }

            groups.Add([.. split.Taken.Select(line => line.Id!)]);
            left = split.Others;
        }

        return left.Count == 0 ? groups : null;
    }

    /// <summary>Those beyond what shall be left; what is in a parcel already stays first.</summary>
    public static IReadOnlyList<OrderLine> Surplus(Order order, LinkedUnits left) => Kept(order, left).Others;

    /// <summary>False when the order does not have all that shall be left.</summary>
    public static bool Holds(Order order, LinkedUnits left) => Kept(order, left).IsFull;

    /// <summary>True when a unit of the order stands under this number.</summary>
    public static bool IsUnder(Order order, string trackingNumber) => (order.LineItems ?? [])
        .Any(line => string.Equals(line.TrackingNumber, trackingNumber, StringComparison.OrdinalIgnoreCase));

    /// <summary>The lines that are not cancelled.</summary>
    private static IEnumerable<OrderLine> Lines(Order order) => (order.LineItems ?? [])
        .Where(line => line.Id is not null && !TikTokShopMapping.IsCancelled(line));

    private static (List<OrderLine> Taken, List<OrderLine> Others, bool IsFull) Kept(Order order, LinkedUnits left) =>
        Split(Lines(order).OrderBy(line => string.IsNullOrEmpty(line.TrackingNumber)), left);

    private static (List<OrderLine> Taken, List<OrderLine> Others, bool IsFull) Split(
        IEnumerable<OrderLine> lines, LinkedUnits units)
    {
        var wanted = units.All
            .GroupBy(own => own.Sku, StringComparer.Ordinal)
            .ToDictionary(same => same.Key, same => same.Sum(own => own.Quantity), StringComparer.Ordinal);
        var (taken, others) = (new List<OrderLine>(), new List<OrderLine>());

        foreach (var line in lines)
        {
            (Take(line, units.Links, wanted) ? taken : others).Add(line);
        }

        return (taken, others, wanted.Values.All(left => left == 0));
    }

    /// <summary>Takes the line's units off what is wanted; false when they do not fit.</summary>
    private static bool Take(OrderLine line, SkuLinks links, Dictionary<string, int> wanted)
    {
        var parts = PartsOf(line, links).GroupBy(part => part.Sku, StringComparer.Ordinal)
            .Select(same => (Sku: same.Key, Quantity: same.Sum(part => part.Quantity))).ToList();

        if (parts.Count == 0 || parts.Any(part => wanted.GetValueOrDefault(part.Sku) < part.Quantity))
        {
            return false;
        }

        parts.ForEach(part => wanted[part.Sku] -= part.Quantity);
        return true;
    }

    /// <summary>A bundle is its parts.</summary>
    private static IEnumerable<(string Sku, int Quantity)> PartsOf(OrderLine line, SkuLinks links) =>
        line.CombinedListingSkus is { Count: > 0 } parts
            ? parts.Select(part => (links.Of(part.SkuId, part.SellerSku), Math.Max(1, part.SkuCount ?? 1)))
            : [(links.Of(line.SkuId, line.SellerSku), 1)];
}
