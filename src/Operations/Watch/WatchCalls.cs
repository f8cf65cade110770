using System.Globalization;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;

namespace CreatorFlow.Operations.Watch;

/// <summary>Calls to channels that rest, and versions of them that end soon.</summary>
internal sealed class WatchCalls(ICallHealth calls, TimeProvider clock) : IWatch
{
    public const int WarningDays = 60;
    public const int CriticalDays = 14;

    public string Name => "calls";

    public IReadOnlyCollection<AlertKind> Kinds { get; } =
    [
        AlertKind.ShippingCallsRest, AlertKind.StockCallsRest, AlertKind.OrderCallsRest, AlertKind.OtherCallsRest,
        AlertKind.VersionEnding,
    ];

    public IReadOnlyCollection<string> Facts { get; } = [nameof(CallsRest), nameof(CallsGoOn)];

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct) =>
        [.. (await calls.All(ct)).SelectMany(shop => Resting(shop).Concat(Ending(shop)))];

    private static IEnumerable<Finding> Resting(ShopCallHealth shop) =>
        from resting in shop.Resting
        group resting by KindOf(resting.Family) into alike
        select New(alike.Key, SeverityOf(alike.Key), alike.Count(), shop) with
        {
            TurnsAt = alike.Min(own => own.Since),
            Detail = alike.First().Detail,
        };

    private IEnumerable<Finding> Ending(ShopCallHealth shop)
    {
        var today = DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime);
        var soon = shop.Ending
            .Where(own => own.EndsOn <= today.AddDays(WarningDays))
            .OrderBy(own => own.EndsOn)
            .ToList();

        if (soon is [var first, ..])
        {
            var severity = first.EndsOn <= today.AddDays(CriticalDays) ? AlertSeverity.Critical : AlertSeverity.Warning;
            yield return New(AlertKind.VersionEnding, severity, soon.Count, shop) with
            {
                TurnsAt = new DateTimeOffset(first.EndsOn.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero),
                Detail = string.Create(
                    CultureInfo.InvariantCulture, $"{first.Endpoint} {first.Version}: {first.EndsOn:yyyy-MM-dd}"),
            };
        }
    }

    private static AlertKind KindOf(CallFamily family) => family switch
    {
        CallFamily.Shipping or CallFamily.Cancellations => AlertKind.ShippingCallsRest,
        CallFamily.Stock => AlertKind.StockCallsRest,
        CallFamily.Orders => AlertKind.OrderCallsRest,
        _ => AlertKind.OtherCallsRest,
    };

    private static AlertSeverity SeverityOf(AlertKind kind) =>
        kind == AlertKind.OtherCallsRest ? AlertSeverity.Warning : AlertSeverity.Critical;

    private static Finding New(AlertKind kind, AlertSeverity severity, int count, ShopCallHealth shop) =>
        new(kind, $"{kind}:{shop.ShopId:N}", severity, count)
        {
            Subject = shop.Shop,
            Link = $"/channels/{shop.ShopId}/health",
        };
}
