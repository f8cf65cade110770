using CreatorFlow.Inventory.Contracts;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;

namespace CreatorFlow.Operations.Watch;

/// <summary>SKUs that are sold out, or at or below the mark that was set for them.</summary>
internal sealed class WatchStock(IShortStock stock) : IWatch
{
    private const int NamesShown = 3;

    public string Name => "stock";

    public IReadOnlyCollection<AlertKind> Kinds { get; } = [AlertKind.StockOut, AlertKind.StockLow];

    public IReadOnlyCollection<string> Facts { get; } = 
        [nameof(StockAdjusted), nameof(StockThresholdsSet), nameof(GoodsReceived)];

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct)
    {
        var now = await stock.Now(NamesShown, ct);
        Finding?[] findings =
        [
            New(AlertKind.StockOut, AlertSeverity.Warning, now.Out, now.OutSkus, "/stock?view=out"),
            New(AlertKind.StockLow, AlertSeverity.Notice, now.Low, now.LowSkus, "/stock?view=low"),
        ];
        return [.. findings.OfType<Finding>()];
    }

    private static Finding? New(
        AlertKind kind, AlertSeverity severity, int count, IReadOnlyList<string> names, string link) => count == 0
            ? null
            : new(kind, kind.ToString(), severity, count)
            {
                Subject = string.Join(", ", names) + (count > names.Count ? ", …" : ""),
                Link = link,
            };
}
