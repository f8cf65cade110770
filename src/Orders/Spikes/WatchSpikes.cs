using System.Globalization;
using CreatorFlow.Orders.Contracts;
using CreatorFlow.Orders.Lifecycle;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Orders.Spikes;

/// <summary>
/// Notices when a SKU sells far better than it did: the units of the last ten to twenty minutes against what it sold in
/// such a window on average since it was first sold, over the day before at most. Told once an hour at most for each
/// SKU. Orders count by when they were placed, so that an old order that is read late makes no spike.
/// </summary>
internal sealed class WatchSpikes(TimeProvider clock) : IReaction
{
    public const int FewestUnits = 20;
    public const int TimesUsual = 5;
    public const int BucketMinutes = 10;

    private const int WindowBuckets = 2;
    private const int PastBuckets = 144;
    private const int FewestPastBuckets = 6;
    private const int QuietBuckets = 6;
    private const int SkusPerStatement = 100;

    public string Name => "orders.watch_spikes";

    public IReadOnlyCollection<string> Kinds { get; } = [nameof(OrderReceived)];

    public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        var now = BucketOf(clock.GetUtcNow());
        var oldest = now - WindowBuckets - PastBuckets;
        var ids = facts.Select(fact => fact.SubjectId).Distinct().ToList();
        var lines = await (
            from order in db.Set<Order>()
            join line in db.Set<OrderLine>() on order.Id equals line.OrderId
            where ids.Contains(order.Id)
            select new { line.Sku, order.PlacedAt, line.Quantity }).ToListAsync(ct);
        var sold = lines.GroupBy(line => (line.Sku, Bucket: BucketOf(line.PlacedAt)))
            .Where(own => own.Key.Bucket >= oldest && own.Key.Bucket <= now)
            .ToDictionary(own => own.Key, own => own.Sum(line => line.Quantity));

        foreach (var chunk in sold.OrderBy(own => own.Key.Sku, StringComparer.Ordinal).Chunk(SkusPerStatement))
        {
            await Count(db, chunk, ct);
            await Judge(db, [.. chunk.Select(own => own.Key.Sku).Distinct()], now, ct);
        }
    }

    /// <summary>Units in a window, by the time since it was first sold: an hour at least, a day at most.</summary>
    private static int UsualOf(List<SkuPace> past, long window) => past.Count == 0
        ? 0
        : (int)Math.Ceiling(past.Sum(row => row.Units) * (decimal)WindowBuckets
            / Math.Max(FewestPastBuckets, window - past.Min(row => row.Bucket) + 1));

    private static long BucketOf(DateTimeOffset at) => at.ToUnixTimeSeconds() / (BucketMinutes * 60);

    private static async Task Count(
        AppDb db, KeyValuePair<(string Sku, long Bucket), int>[] sold, CancellationToken ct)
    {
        var rows = string.Join(", ", sold.Select((_, i) => $"(@w, @s{i}, @b{i}, @n{i}, @no)"));
        var values = new List<(string, object?)> { ("w", db.Stored(db.Scope.Id)), ("no", false) };
        values.AddRange(sold.SelectMany((own, i) => new (string, object?)[]
        {
            (Name("s", i), own.Key.Sku), (Name("b", i), own.Key.Bucket), (Name("n", i), own.Value),
        }));
        await using var command = await db.Command(
            $"""
            INSERT INTO sku_pace (workspace_id, sku, bucket, units, told) VALUES {rows}
            ON CONFLICT (workspace_id, sku, bucket) DO UPDATE SET units = sku_pace.units + excluded.units
            """,
            values,
            ct);
        await command.ExecuteNonQueryAsync(ct);
        await db.Database.CloseConnectionAsync();

        static string Name(string of, int i) => of + i.ToString(CultureInfo.InvariantCulture);
    }

    private static async Task Judge(AppDb db, IReadOnlyCollection<string> skus, long now, CancellationToken ct)
    {
        var window = now - WindowBuckets;
        var paces = await db.Set<SkuPace>().AsNoTracking().Where(row => skus.Contains(row.Sku)).ToListAsync(ct);

        foreach (var own in paces.GroupBy(row => row.Sku).OrderBy(own => own.Key, StringComparer.Ordinal))
        {
            var units = own.Where(row => row.Bucket > window).Sum(row => row.Units);
            var past = own.Where(row => row.Bucket <= window && row.Bucket > window - PastBuckets).ToList();
            var usual = UsualOf(past, window);
            var isQuiet = own.Any(row => row.Told && row.Bucket > now - QuietBuckets);

            if (units >= FewestUnits && units >= TimesUsual * usual && !isQuiet)
            {
                var newest = own.Max(row => row.Bucket);
                await db.Set<SkuPace>().Where(row => row.Sku == own.Key && row.Bucket == newest)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.Told, true), ct);
                db.Tell(
                    new SalesSpiked(own.Key, units, usual, WindowBuckets * BucketMinutes), db.Scope.Id, Actor.System);
            }
        }

        await db.Set<SkuPace>().Where(row => skus.Contains(row.Sku) && row.Bucket <= window - PastBuckets)
            .ExecuteDeleteAsync(ct);
    }
}
