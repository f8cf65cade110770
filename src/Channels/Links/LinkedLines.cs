using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Links;

/// <summary>
/// Gives the lines of orders the SKUs that their listings are linked to, and tells those links to whoever speaks with
/// the channel of such lines.
/// </summary>
internal sealed class LinkedLines(AppDb db)
{
    public async Task<IReadOnlyList<ChannelOrder>> Of(
        Guid shopId, IReadOnlyList<ChannelOrder> orders, CancellationToken ct)
    {
        var ids = orders.SelectMany(order => order.Lines).Select(line => line.ChannelSkuId).Distinct().ToList();
        var links = await Load(Rows(shopId).Where(row => ids.Contains(row.SkuId)), ct);
        return [.. orders.Select(order => Linked(order, links))];
    }

    /// <summary>The links of a shop's listings whose SKU is not their own code.</summary>
    public Task<SkuLinks> Links(Guid shopId, CancellationToken ct) =>
        Load(Rows(shopId).Where(row => row.Sku != (row.SellerCode == "" ? row.SkuId : row.SellerCode)), ct);

    private IQueryable<Listing> Rows(Guid shopId) =>
        db.Set<Listing>().AsNoTracking().Where(row => row.ShopId == shopId);

    private static async Task<SkuLinks> Load(IQueryable<Listing> rows, CancellationToken ct) => new(
        await rows.Select(row => new { row.SkuId, row.Sku }).ToDictionaryAsync(
            row => row.SkuId,
            row => row.Sku.Length > 0 ? row.Sku : ChannelOrderLine.Unlinked(row.SkuId),
            StringComparer.Ordinal,
            ct));

    private static ChannelOrder Linked(ChannelOrder order, SkuLinks links) =>
        order.Lines.All(line => SkuOf(line, links) == line.Sku)
            ? order
            : order with
            {
                Lines = [.. Folded(order.Lines.Select(line => line with { Sku = SkuOf(line, links) }))],
                Packages = [.. order.Packages.Select(package => Linked(package, links))],
            };

    private static ChannelPackage Linked(ChannelPackage package, SkuLinks links) => package with
    {
        Units = [.. package.Units.Select(own => own with { Sku = links.Of(own.ChannelSkuId, own.Sku) })],
    };

    private static string SkuOf(ChannelOrderLine line, SkuLinks links) => links.Of(line.ChannelSkuId, line.Sku);

    // Two listings may sell the same SKU: units of one SKU at one price are one line.
    private static IEnumerable<ChannelOrderLine> Folded(IEnumerable<ChannelOrderLine> lines) => lines
        .GroupBy(line => (line.Sku, line.UnitPrice))
        .Select(same => same.First() with { Quantity = same.Sum(line => line.Quantity) })
        .OrderBy(line => line.Sku, StringComparer.Ordinal)
        .ThenBy(line => line.UnitPrice.Minor);
}
