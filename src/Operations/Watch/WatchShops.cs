using CreatorFlow.Channels.Contracts;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;

namespace CreatorFlow.Operations.Watch;

/// <summary>Shops that no longer let us in, whose consent ends soon, or that do not take our stock.</summary>
internal sealed class WatchShops(IShopStandings shops, TimeProvider clock) : IWatch
{
    public static readonly TimeSpan EndsSoon = TimeSpan.FromDays(30);
    public static readonly TimeSpan EndsVerySoon = TimeSpan.FromDays(3);

    private const string Shops = "/channels";

    public string Name => "shops";

    public IReadOnlyCollection<AlertKind> Kinds { get; } =
        [AlertKind.ShopLost, AlertKind.ConsentEnding, AlertKind.StockPushRefused];

    public IReadOnlyCollection<string> Facts { get; } =
        [nameof(ShopLostAccess), nameof(ShopConnected), nameof(ShopDisconnected), nameof(CataloguePulled),
            nameof(ConsentEndTold)];

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct) =>
        [.. (await shops.All(ct)).SelectMany(Of)];

    private IEnumerable<Finding> Of(ShopStanding shop)
    {
        if (shop.NeedsReconnect)
        {
            yield return New(AlertKind.ShopLost, AlertSeverity.Critical, 1, shop) with { Detail = shop.Trouble };
        }
        else if (shop.ConsentEndsAt - clock.GetUtcNow() is var left && left < EndsSoon)
        {
            var severity = left < EndsVerySoon ? AlertSeverity.Critical : AlertSeverity.Warning;
            yield return New(AlertKind.ConsentEnding, severity, 1, shop) with { TurnsAt = shop.ConsentEndsAt };
        }

        if (shop.RefusedSkus > 0)
        {
            yield return New(AlertKind.StockPushRefused, AlertSeverity.Critical, shop.RefusedSkus, shop);
        }
    }

    private static Finding New(AlertKind kind, AlertSeverity severity, int count, ShopStanding shop) =>
        new(kind, $"{kind}:{shop.Id:N}", severity, count) { Subject = shop.Name, Link = Shops };
}
