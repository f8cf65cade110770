using CreatorFlow.Channels.Catalogue;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Stock;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Channels.Reconcile;

/// <summary>How the numbers reach each shop: what waits, how long pushes take, how right they were found.</summary>
internal sealed class StockSync(AppDb db, TimeProvider clock) : IStockSync
{
    private const int MeasuredPushes = 1_000;
    private const int Median = 50;
    private const int Slow = 95;
    private static readonly TimeSpan Recent = TimeSpan.FromDays(1);

    public Task<IReadOnlyList<ShopSync>> All(CancellationToken ct) => Of(db.Set<ShopConnection>(), ct);

    /// <summary>One shop; null when there is no such shop, or a person ended it.</summary>
    public async Task<ShopSync?> One(Guid shopId, CancellationToken ct) =>
        (await Of(db.Set<ShopConnection>().Where(row => row.Id == shopId), ct)).SingleOrDefault();

    private async Task<IReadOnlyList<ShopSync>> Of(IQueryable<ShopConnection> which, CancellationToken ct)
    {
        var shops = await which.AsNoTracking()
            .Where(row => row.Status != ConnectionStatus.Disconnected)
            .OrderBy(row => row.Name).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.Name })
            .ToListAsync(ct);
        var ids = shops.ConvertAll(shop => shop.Id);
        var waiting = await db.Set<Listing>()
            .Where(row => ids.Contains(row.ShopId) && row.ChangedAt != null && row.Trouble == null && row.IsActive)
            .GroupBy(row => row.ShopId)
            .Select(own => new { own.Key, Count = own.Count(), Oldest = own.Min(row => row.ChangedAt) })
            .ToDictionaryAsync(own => own.Key, ct);
        var all = new List<ShopSync>();

        foreach (var shop in shops)
        {
            var last = await Last(shop.Id, ct);
            var took = await Took(shop.Id, ct);
            var own = waiting.GetValueOrDefault(shop.Id);
            all.Add(new(shop.Id, shop.Name, own?.Count ?? 0, own?.Oldest, last?.Score, last?.Differed ?? 0)
            {
                ComparedAt = last?.EndedAt,
                Measured = took.Length,
                PushMsP50 = Percentile.Of(took, Median),
                PushMsP95 = Percentile.Of(took, Slow),
            });
        }

        return all;
    }

    private Task<Reconciliation?> Last(Guid shopId, CancellationToken ct) => db.Set<Reconciliation>().AsNoTracking()
        .Where(run => run.ShopId == shopId && run.Sku == null && run.EndedAt != null)
        .OrderByDescending(run => run.Id)
        .FirstOrDefaultAsync(ct);

    private async Task<int[]> Took(Guid shopId, CancellationToken ct)
    {
        var since = clock.GetUtcNow() - Recent;
        var latest = await db.Set<StockPush>()
            .Where(push => push.ShopId == shopId && push.TookMs != null && push.At > since)
            .OrderByDescending(push => push.Id)
            .Take(MeasuredPushes)
            .Select(push => push.TookMs!.Value)
            .ToArrayAsync(ct);
        Array.Sort(latest);
        return latest;
    }
}
