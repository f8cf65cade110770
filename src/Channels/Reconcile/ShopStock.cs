using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Reconcile;

/// <summary>A SKU whose number the channel does not take.</summary>
internal sealed record RefusedSku(string Sku, string Detail, DateTimeOffset SeenAt, int Found);

/// <summary>How the numbers of one shop stand, and what was done about them lately.</summary>
internal sealed class ShopStock(AppDb db, StockSync sync)
{
    public const int RunsShown = 20;
    public const int RowsShown = 50;
    public const int TrendRuns = 100;

    /// <summary>Null when there is no such shop, or a person ended it.</summary>
    public Task<ShopSync?> Standing(Guid shopId, CancellationToken ct) => sync.One(shopId, ct);

    /// <summary>True when the channel lets us in.</summary>
    public Task<bool> IsConnected(Guid shopId, CancellationToken ct) => db.Set<ShopConnection>()
        .AnyAsync(row => row.Id == shopId && row.Status == ConnectionStatus.Connected, ct);

    /// <summary>Comparisons, the latest first.</summary>
    public async Task<IReadOnlyList<Reconciliation>> Runs(Guid shopId, int limit, CancellationToken ct) =>
        await db.Set<Reconciliation>().AsNoTracking()
            .Where(run => run.ShopId == shopId)
            .OrderByDescending(run => run.Id)
            .Take(limit)
            .ToListAsync(ct);

    /// <summary>The score of comparisons of the whole shop, oldest first.</summary>
    public async Task<IReadOnlyList<decimal>> Trend(Guid shopId, CancellationToken ct) =>
    [
        .. (await db.Set<Reconciliation>().AsNoTracking()
            .Where(run => run.ShopId == shopId && run.Sku == null && run.EndedAt != null)
            .OrderByDescending(run => run.Id)
            .Take(TrendRuns)
            .ToListAsync(ct)).Select(run => run.Score).Reverse(),
    ];

    /// <summary>Differences, the latest first.</summary>
    public async Task<IReadOnlyList<StockDifference>> Differences(Guid shopId, int limit, CancellationToken ct) =>
        await db.Set<StockDifference>().AsNoTracking()
            .Where(own => own.ShopId == shopId)
            .OrderByDescending(own => own.RunId).ThenBy(own => own.Sku).ThenBy(own => own.SkuId)
            .Take(limit)
            .ToListAsync(ct);

    /// <summary>What was sent, or found and left, the latest first.</summary>
    public async Task<IReadOnlyList<StockPush>> Pushes(Guid shopId, int limit, CancellationToken ct) =>
        await db.Set<StockPush>().AsNoTracking()
            .Where(push => push.ShopId == shopId)
            .OrderByDescending(push => push.Id)
            .Take(limit)
            .ToListAsync(ct);

    /// <summary>SKUs whose number the channel does not take, each with its words.</summary>
    public async Task<IReadOnlyList<RefusedSku>> Refused(Guid shopId, int limit, CancellationToken ct) =>
        await db.Set<Listing>()
            .Where(row => row.ShopId == shopId && row.IsActive && row.Trouble != null)
            .OrderBy(row => row.Sku)
            .Take(limit)
            .Select(row => new RefusedSku(row.Sku, row.Trouble!, row.SeenAt, row.ChannelAvailable))
            .ToListAsync(ct);
}
