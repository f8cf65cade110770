using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;

namespace CreatorFlow.Operations.Watch;

/// <summary>
/// Changes of the stock that a shop does not have after minutes, and shops of whose numbers too many were wrong at the
/// last comparison.
/// </summary>
internal sealed class WatchSync(IStockSync sync, TimeProvider clock) : IWatch
{
    public const decimal WarningBelow = 99;
    public const decimal CriticalBelow = 98;

    public static readonly TimeSpan Late = TimeSpan.FromMinutes(5);

    public string Name => "sync";

    public IReadOnlyCollection<AlertKind> Kinds { get; } = [AlertKind.StockPushLate, AlertKind.StockDrifted];

    public IReadOnlyCollection<string> Facts { get; } = [nameof(StockReconciled)];

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct) =>
        [.. (await sync.All(ct)).SelectMany(Of)];

    private IEnumerable<Finding> Of(ShopSync shop)
    {
        if (shop.OldestWaitingAt is { } oldest && clock.GetUtcNow() - oldest > Late)
        {
            yield return New(AlertKind.StockPushLate, AlertSeverity.Critical, shop.Waiting, shop) with
            {
                TurnsAt = oldest,
            };
        }

        if (shop.ScorePercent is { } score and < WarningBelow)
        {
            var severity = score < CriticalBelow ? AlertSeverity.Critical : AlertSeverity.Warning;
            yield return New(AlertKind.StockDrifted, severity, shop.Differed, shop) with
            {
                Detail = score.ToString("0.00", CultureInfo.InvariantCulture) + " %",
            };
        }
    }

    private static Finding New(AlertKind kind, AlertSeverity severity, int count, ShopSync shop) =>
        new(kind, $"{kind}:{shop.ShopId:N}", severity, Math.Max(1, count))
        {
            Subject = shop.Shop,
            Link = $"/channels/{shop.ShopId}/stock",
        };
}
