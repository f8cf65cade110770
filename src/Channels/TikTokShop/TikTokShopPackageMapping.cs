using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Links;
using CreatorFlow.Channels.TikTokShop.Client;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>In which packages an order of TikTok Shop travels under its label. Pure.</summary>
internal static class TikTokShopPackageMapping
{
    /// <summary>None while a unit is in no package: in the US shipping makes them.</summary>
    public static IReadOnlyList<ChannelPackage> Packages(Order order)
    {
        var lines = (order.LineItems ?? []).Where(line => !TikTokShopMapping.IsCancelled(line)).ToList();

        return TikTokShopOrderKinds.WhoShips(order) != ShippedBy.ChannelLabel
            || lines.Exists(line => TikTokShopMapping.Filled(line.PackageId) is null)
            ? []
            : [.. lines.GroupBy(line => line.PackageId!, StringComparer.Ordinal).Select(Package)
                .OrderBy(package => package.Id, StringComparer.Ordinal)];
    }

    /// <summary>What is in each package, as text that is the same for the same units.</summary>
    public static IEnumerable<string> Contents(Order order, SkuLinks links) => Packages(order)
        .Select(package => Content(package.Units.Select(own =>
            new ChannelUnits(links.Of(own.ChannelSkuId, own.Sku), own.Quantity))))
        .Order(StringComparer.Ordinal);

    /// <summary>The same of parcels.</summary>
    public static IEnumerable<string> Contents(IEnumerable<IReadOnlyList<ChannelUnits>> parcels) =>
        parcels.Select(Content).Order(StringComparer.Ordinal);

    private static string Content(IEnumerable<ChannelUnits> units) => string.Join('\n', units
        .GroupBy(own => own.Sku, StringComparer.Ordinal)
        .OrderBy(same => same.Key, StringComparer.Ordinal)
        .Select(same => $"{same.Sum(own => own.Quantity)} {same.Key}"));

    private static ChannelPackage Package(IGrouping<string, OrderLine> lines) => new(
        lines.Key,
        [.. lines.SelectMany(Units)
            .GroupBy(own => (own.ChannelSkuId, own.Sku))
            .Select(same => same.First() with { Quantity = same.Sum(own => own.Quantity) })
            .OrderBy(own => own.Sku, StringComparer.Ordinal)],
        lines.Select(line => TikTokShopMapping.State(line.DisplayStatus)).Min());

    /// <summary>A bundle is its parts.</summary>
    private static IEnumerable<PackedUnits> Units(OrderLine line) => line.CombinedListingSkus is { Count: > 0 } parts
        ? parts.Select(part => Unit(part.SkuId, part.SellerSku, Math.Max(1, part.SkuCount ?? 1)))
        : [Unit(line.SkuId, line.SellerSku, 1)];

    private static PackedUnits Unit(string? skuId, string? sellerSku, int quantity)
    {
        var id = TikTokShopMapping.Filled(skuId) ?? TikTokShopMapping.Filled(sellerSku) ?? "";
        return new(id, TikTokShopMapping.Filled(sellerSku) ?? id, quantity);
    }
}
