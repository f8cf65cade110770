using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Links;

/// <summary>Gives the lines of orders the SKUs that their listings are linked to.</summary>
internal sealed class LinkedLines(AppDb db)
{
    public async Task<IReadOnlyList<ChannelOrder>> Of(
        Guid shopId, IReadOnlyList<ChannelOrder> orders, CancellationToken ct)
    {
        var ids = orders.SelectMany(order => order.Lines).Select(line => line.ChannelSkuId).Distinct().ToList();
        var links = await db.Set<Listing>().AsNoTracking()
            .Where(row => row.ShopId == shopId && ids.Contains(row.SkuId))
            .ToDictionaryAsync(
                row => row.SkuId,
                row => row.Sku.Length > 0 ? row.Sku : ChannelOrderLine.Unlinked(row.SkuId),
                StringComparer.Ordinal,
                ct);
        return [.. orders.Select(order => Linked(order, links))];
    }

    private static ChannelOrder Linked(ChannelOrder order, Dictionary<string, string> links) =>
        order.Lines.All(line => SkuOf(line, links) == line.Sku)
            ? order
            : order with { Lines = [.. Folded(order.Lines.Select(line => line with { Sku = SkuOf(line, links) }))] };

    private static string SkuOf(ChannelOrderLine line, Dictionary<string, string> links) =>
        links.GetValueOrDefault(line.ChannelSkuId, line.Sku);

    // Two listings may sell the same SKU: units of one SKU at one price are one line.
    private static IEnumerable<ChannelOrderLine> Folded(IEnumerable<ChannelOrderLine> lines) => lines
        .GroupBy(line => (line.Sku, line.UnitPrice))
        .Select(same => same.First() with { Quantity = same.Sum(line => line.Quantity) })
        .OrderBy(line => line.Sku, StringComparer.Ordinal)
        .ThenBy(line => line.UnitPrice.Minor);
}
