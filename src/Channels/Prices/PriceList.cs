using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Prices;

/// <summary>A listing with its price at the channel.</summary>
/// <param name="Waiting">The price that is on its way; null when none is.</param>
internal sealed record PricedListing(string SkuId, string Code, string Title, string Sku, Money Price, Money? Waiting);

/// <summary>One page of listings that can be priced.</summary>
/// <param name="Shop">The shop's name.</param>
/// <param name="Matching">How many there are on all pages.</param>
internal sealed record PricePage(string Shop, IReadOnlyList<PricedListing> Rows, int Matching);

/// <summary>The listings of a shop that are for sale, with their prices, and what became of new ones.</summary>
internal sealed class PriceList(AppDb db)
{
    public const int RowsPerPage = 25;
    public const int MaxChanges = 500;

    /// <summary>Null when there is no such shop.</summary>
    public async Task<PricePage?> Page(Guid shopId, string search, int page, CancellationToken ct)
    {
        if (await NameOf(shopId, ct) is not { } shop)
        {
            return null;
        }

        var matching = db.Set<Listing>().AsNoTracking().Where(row => row.ShopId == shopId && row.IsActive)
            .Where(row => search == "" || row.Title.Contains(search) || row.SellerCode.Contains(search)
                || row.Sku.Contains(search));
        var rows = await matching.OrderBy(row => row.Title).ThenBy(row => row.SkuId)
            .Skip((page - 1) * RowsPerPage).Take(RowsPerPage).ToListAsync(ct);
        var skuIds = rows.ConvertAll(row => row.SkuId);
        var waiting = await db.Set<PriceChange>().AsNoTracking()
            .Where(row => row.ShopId == shopId && row.Outcome == PriceOutcome.Waiting && skuIds.Contains(row.SkuId))
            .ToDictionaryAsync(row => row.SkuId, StringComparer.Ordinal, ct);

        return new(
            shop,
            [.. rows.Select(row => new PricedListing(
                row.SkuId, row.SellerCode, row.Title, row.Sku, new(row.PriceMinor, row.Currency),
                waiting.GetValueOrDefault(row.SkuId)?.To))],
            await matching.CountAsync(ct));
    }

    /// <summary>The latest prices that were set, newest first; null when there is no such shop.</summary>
    public async Task<IReadOnlyList<PriceChange>?> Changes(Guid shopId, int limit, CancellationToken ct) =>
        await NameOf(shopId, ct) is null ? null : await Latest(shopId, limit, ct);

    /// <summary>The same of a shop that was found already.</summary>
    public async Task<IReadOnlyList<PriceChange>> Latest(Guid shopId, int limit, CancellationToken ct) =>
        await db.Set<PriceChange>().AsNoTracking().Where(row => row.ShopId == shopId)
            .OrderByDescending(row => row.Id).Take(limit).ToListAsync(ct);

    private Task<string?> NameOf(Guid shopId, CancellationToken ct) => db.Set<ShopConnection>()
        .Where(row => row.Id == shopId && row.Status != ConnectionStatus.Disconnected)
        .Select(row => (string?)row.Name).FirstOrDefaultAsync(ct);
}
