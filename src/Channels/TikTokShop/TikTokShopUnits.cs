using CreatorFlow.Channels.Contracts;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>Which of an order's lines (each is one unit) are meant by so many units of our SKUs. Pure.</summary>
internal static class TikTokShopUnits
{
    /// <summary>Open and not in a parcel yet, as many as the parcel holds; null when they do not fit it.</summary>
    public static IReadOnlyList<string>? InParcel(WireOrder order, IReadOnlyList<ChannelUnits> units)
    {
        var wanted = Count(units);
        var open = Lines(order).Where(line => string.IsNullOrEmpty(line.TrackingNumber));
        var taken = open.Where(line => Take(line, wanted)).ToList();
        return wanted.Values.All(left => left == 0) ? [.. taken.Select(line => line.Id!)] : null;
    }

    /// <summary>Those beyond what shall be left; what is in a parcel already stays first.</summary>
    public static IReadOnlyList<WireLine> Surplus(WireOrder order, IReadOnlyList<ChannelUnits> left)
    {
        var kept = Count(left);
        return [.. Lines(order).OrderBy(line => string.IsNullOrEmpty(line.TrackingNumber))
            .Where(line => !Take(line, kept))];
    }

    /// <summary>True when a unit of the order stands under this number.</summary>
    public static bool IsUnder(WireOrder order, string trackingNumber) => (order.LineItems ?? [])
        .Any(line => string.Equals(line.TrackingNumber, trackingNumber, StringComparison.OrdinalIgnoreCase));

    /// <summary>The lines that are not cancelled.</summary>
    private static IEnumerable<WireLine> Lines(WireOrder order) => (order.LineItems ?? [])
        .Where(line => line.Id is not null && line.DisplayStatus is not ("CANCELLED" or "CANCEL"));

    private static Dictionary<string, int> Count(IReadOnlyList<ChannelUnits> units) => units
        .GroupBy(own => own.Sku, StringComparer.Ordinal)
        .ToDictionary(same => same.Key, same => same.Sum(own => own.Quantity), StringComparer.Ordinal);

    /// <summary>Takes the line's units off what is wanted; false when they do not fit.</summary>
    private static bool Take(WireLine line, Dictionary<string, int> wanted)
    {
        var parts = PartsOf(line).GroupBy(part => part.Sku, StringComparer.Ordinal)
            .Select(same => (Sku: same.Key, Quantity: same.Sum(part => part.Quantity))).ToList();

        if (parts.Count == 0 || parts.Any(part => wanted.GetValueOrDefault(part.Sku) < part.Quantity))
        {
            return false;
        }

        parts.ForEach(part => wanted[part.Sku] -= part.Quantity);
        return true;
    }

    /// <summary>A bundle is its parts.</summary>
    private static IEnumerable<(string Sku, int Quantity)> PartsOf(WireLine line) =>
        line.CombinedListingSkus is { Count: > 0 } parts
            ? parts.Select(part => (Code(part.SellerSku, part.SkuId), Math.Max(1, part.SkuCount ?? 1)))
            : [(Code(line.SellerSku, line.SkuId), 1)];

    private static string Code(string? sellerSku, string? skuId) =>
        string.IsNullOrWhiteSpace(sellerSku) ? skuId ?? "" : sellerSku;
}
