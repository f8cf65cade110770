using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Inventory.List;
using CreatorFlow.Platform;
using CreatorFlow.Platform.Data;
using CreatorFlow.Platform.Facts;
using Microsoft.EntityFrameworkCore;

namespace CreatorFlow.Inventory.Marks;

/// <summary>Tells when a SKU crosses its own mark, runs out or comes back: once each way, whatever led to it.</summary>
internal sealed class WatchMarks : IReaction
{
    private const int SkusAtOnce = 200;

    public string Name => "inventory.watch_marks";

    public IReadOnlyCollection<string> Kinds { get; } =
        [nameof(StockChanged), nameof(StockAdjusted), nameof(StockThresholdsSet)];

    public async Task Handle(IReadOnlyList<Fact> facts, AppDb db, CancellationToken ct)
    {
        var skus = facts.SelectMany(SkusOf).Distinct().Order(StringComparer.Ordinal);

        foreach (var chunk in skus.Chunk(SkusAtOnce))
        {
            await Look(db, chunk, ct);
        }
    }

    private static IEnumerable<string> SkusOf(Fact fact) =>
        fact.Is<StockChanged>() ? fact.Body<StockChanged>().Skus : [fact.Body<OfSku>().Sku];

    private static async Task Look(AppDb db, string[] skus, CancellationToken ct)
    {
        var rows = await StockRows.Of(db, skus)
            .Select(row => new { row.Sku, Available = row.Remaining, row.LowAt })
            .ToListAsync(ct);
        var marks = await db.Set<SkuMark>().Where(mark => skus.Contains(mark.Sku))
            .ToDictionaryAsync(mark => mark.Sku, StringComparer.Ordinal, ct);

        foreach (var row in rows.OrderBy(row => row.Sku, StringComparer.Ordinal))
        {
            var level = LevelOf(row.Available, row.LowAt);
            var before = marks.GetValueOrDefault(row.Sku);

            if (level == (before?.Level ?? StockMark.Enough))
            {
                continue;
            }

            Remember(db, row.Sku, before, level);
            db.Tell(
                new StockMarkCrossed(row.Sku, Math.Max(0, row.Available), row.LowAt, level), db.Scope.Id, Actor.System);
        }
    }

    private static StockMark LevelOf(int available, int lowAt) =>
        available <= 0 ? StockMark.Out : available <= lowAt ? StockMark.Low : StockMark.Enough;

    private static void Remember(AppDb db, string sku, SkuMark? before, StockMark level)
    {
        if (before is null)
        {
            db.Add(new SkuMark { WorkspaceId = db.Scope.Id, Sku = sku, Level = level });
        }
        else
        {
            before.Level = level;
        }
    }

    private sealed record OfSku(string Sku);
}
