using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Performance;

/// <summary>How a shop sold, as it was read last: what sold most comes first.</summary>
internal sealed class ShopFigures(AppDb db, ContentTitles titles, TimeProvider clock)
{
    /// <summary>Null when there is no such shop.</summary>
    public Task<ShopConnection?> Shop(Guid shopId, CancellationToken ct) => db.Set<ShopConnection>().AsNoTracking()
        .FirstOrDefaultAsync(row => row.Id == shopId && row.Status != ConnectionStatus.Disconnected, ct);

    /// <summary>So many days up to the newest that has figures; up to yesterday while none has.</summary>
    public async Task<FiguresWindow> Window(ShopConnection shop, int days, CancellationToken ct)
    {
        var newest = await db.Set<ShopDay>().Where(row => row.ShopId == shop.Id)
            .OrderByDescending(row => row.Day).Select(row => (DateOnly?)row.Day).FirstOrDefaultAsync(ct);
        var until = newest ?? ShopTime.Day(clock.GetUtcNow(), ShopTime.Zone(shop.TimeZoneId)).AddDays(-1);
        return new(until.AddDays(1 - days), until, days);
    }

    /// <summary>Day by day, the oldest first.</summary>
    public async Task<IReadOnlyList<ShopDay>> Days(Guid shopId, FiguresWindow window, CancellationToken ct) =>
        await db.Set<ShopDay>().AsNoTracking()
            .Where(row => row.ShopId == shopId && row.Day >= window.From && row.Day <= window.Until)
            .OrderBy(row => row.Day).ToListAsync(ct);

    public async Task<IReadOnlyList<ProductSums>> Products(
        Guid shopId, FiguresWindow window, int take, CancellationToken ct)
    {
        var sums = await db.Set<ProductDay>()
            .Where(row => row.ShopId == shopId && row.Day >= window.From && row.Day <= window.Until)
            .GroupBy(row => new { row.ProductId, row.Currency })
            .Select(same => new
            {
                same.Key.ProductId,
                same.Key.Currency,
                Sold = same.Sum(row => row.GmvMinor ?? 0),
                Minor = same.Max(row => row.GmvMinor) == null ? null : same.Sum(row => row.GmvMinor),
                Orders = same.Max(row => row.Orders) == null ? null : same.Sum(row => row.Orders),
                Units = same.Max(row => row.Units) == null ? null : same.Sum(row => row.Units),
            })
            .OrderByDescending(row => row.Sold).ThenBy(row => row.ProductId).Take(take).ToListAsync(ct);
        var ids = sums.Select(row => row.ProductId).ToList();
        var named = (await db.Set<Listing>().Where(row => row.ShopId == shopId && ids.Contains(row.ProductId))
            .Select(row => new { row.ProductId, row.SkuId, row.Title }).ToListAsync(ct))
            .OrderBy(row => row.SkuId, StringComparer.Ordinal).ToLookup(row => row.ProductId, row => row.Title);
        return
        [
            .. sums.Select(row => new ProductSums(
                row.ProductId, named[row.ProductId].FirstOrDefault(), row.Currency, In(row.Minor, row.Currency),
                row.Orders, row.Units)),
        ];
    }

    public async Task<IReadOnlyList<VideoSums>> Videos(
        Guid shopId, FiguresWindow window, int take, CancellationToken ct)
    {
        var sums = await db.Set<VideoDay>()
            .Where(row => row.ShopId == shopId && row.Day >= window.From && row.Day <= window.Until)
            .GroupBy(row => new { row.VideoId, row.Currency })
            .Select(same => new
            {
                same.Key.VideoId,
                same.Key.Currency,
                Sold = same.Sum(row => row.GmvMinor ?? 0),
                Minor = same.Max(row => row.GmvMinor) == null ? null : same.Sum(row => row.GmvMinor),
                SkuOrders = same.Max(row => row.SkuOrders) == null ? null : same.Sum(row => row.SkuOrders),
                Units = same.Max(row => row.Units) == null ? null : same.Sum(row => row.Units),
                Views = same.Max(row => row.Views) == null ? null : same.Sum(row => row.Views),
                Rated = same.Sum(row => row.ClickRate == null ? 0 : row.Views ?? 0),
                Clicks = same.Sum(row => (row.Views ?? 0) * (row.ClickRate ?? 0)),
            })
            .OrderByDescending(row => row.Sold).ThenBy(row => row.VideoId).Take(take).ToListAsync(ct);
        var ids = sums.Select(row => row.VideoId).ToList();
        var videos = await db.Set<Video>().AsNoTracking()
            .Where(row => row.ShopId == shopId && ids.Contains(row.VideoId))
            .ToDictionaryAsync(row => row.VideoId, ct);
        return
        [
            .. from row in sums
               let video = videos[row.VideoId]
               select new VideoSums(
                   row.VideoId, video.Title, video.Creator, video.PostedAt, video.Shows,
                   row.Currency, In(row.Minor, row.Currency), row.SkuOrders, row.Units, row.Views,
                   row.Rated == 0 ? null : (int)(row.Clicks / row.Rated)),
        ];
    }

    /// <summary>The LIVE sessions that began in these days.</summary>
    public async Task<IReadOnlyList<LiveSession>> Lives(
        ShopConnection shop, FiguresWindow window, int take, CancellationToken ct)
    {
        var (from, before) = Moments(shop, window);
        return await db.Set<LiveSession>().AsNoTracking()
            .Where(row => row.ShopId == shop.Id && row.StartedAt >= from && row.StartedAt < before)
            .OrderByDescending(row => row.GmvMinor ?? 0).ThenBy(row => row.LiveId).Take(take).ToListAsync(ct);
    }

    /// <summary>What creators brought in these days and since, the latest first.</summary>
    public async Task<IReadOnlyList<AffiliateRow>> Affiliates(
        ShopConnection shop, FiguresWindow window, int skip, int take, CancellationToken ct) =>
        await Rows(shop, await Latest(Brought(shop, window)).Skip(skip).Take(take).ToListAsync(ct), ct);

    /// <summary>The same behind a row, wherever it stands by now; null for the first.</summary>
    public async Task<IReadOnlyList<AffiliateRow>> AffiliatesAfter(
        ShopConnection shop, FiguresWindow window, AffiliateRow? place, int take, CancellationToken ct)
    {
        var all = Brought(shop, window);

        if (place is { OrderNumber: var number, Share: { PlacedAt: var at, Line: var line } })
        {
#pragma warning disable CA1309 // The database compares, as it orders.
            all = all.Where(row => row.PlacedAt <= at && (row.PlacedAt < at
                || string.Compare(row.OrderNumber, number) > 0 || (row.OrderNumber == number && row.Line > line)));
#pragma warning restore CA1309
        }

        return await Rows(shop, await Latest(all).Take(take).ToListAsync(ct), ct);
    }

    private IQueryable<AffiliateLine> Brought(ShopConnection shop, FiguresWindow window)
    {
        var (from, _) = Moments(shop, window);
        return db.Set<AffiliateLine>().AsNoTracking().Where(row => row.ShopId == shop.Id && row.PlacedAt >= from);
    }

    private static IQueryable<AffiliateLine> Latest(IQueryable<AffiliateLine> lines) => lines
        .OrderByDescending(row => row.PlacedAt).ThenBy(row => row.OrderNumber).ThenBy(row => row.Line);

    private async Task<IReadOnlyList<AffiliateRow>> Rows(
        ShopConnection shop, List<AffiliateLine> lines, CancellationToken ct)
    {
        var known = await titles.Of(shop.Id, [.. lines.Select(line => line.ContentId).OfType<string>()], ct);
        return
        [
            .. lines.Select(line => new AffiliateRow(
                line.OrderNumber, line.View(known.GetValueOrDefault(line.ContentId ?? "")))),
        ];
    }

    private static Money? In(long? minor, string currency) => minor is { } amount ? new(amount, currency) : null;

    private static (DateTimeOffset From, DateTimeOffset Before) Moments(ShopConnection shop, FiguresWindow window)
    {
        var zone = ShopTime.Zone(shop.TimeZoneId);
        return (ShopTime.Start(window.From, zone), ShopTime.Start(window.Until.AddDays(1), zone));
    }
}
