using CreatorFlow.Channels.Contracts;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;

namespace CreatorFlow.Operations.Watch;

/// <summary>
/// Shops that no longer let us in, whose consent ends soon or lacks permissions, or that do not take our stock. Of an
/// end people hear four times, each time by an alert of its own, since whoever put off the first may forget the last.
/// </summary>
internal sealed class WatchShops(IShopStandings shops, TimeProvider clock) : IWatch
{
    /// <summary>So many days before the end it is told, the nearest first.</summary>
    public static readonly IReadOnlyList<int> DaysBefore = [1, 7, 14, 30];

    /// <summary>From so many days on it is critical.</summary>
    public const int CriticalDays = 7;

    private const string Shops = "/channels";

    public string Name => "shops";

    public IReadOnlyCollection<AlertKind> Kinds { get; } =
        [AlertKind.ShopLost, AlertKind.ConsentEnding, AlertKind.ShopScopesMissing, AlertKind.StockPushRefused];

    public IReadOnlyCollection<string> Facts { get; } =
    [
        nameof(ShopLostAccess), nameof(ShopConnected), nameof(ShopDisconnected), nameof(ShopRegainedAccess),
        nameof(ShopScopesMissed), nameof(ConsentEndsEarly), nameof(TokensRefreshed), nameof(CataloguePulled),
        nameof(ConsentEndTold),
    ];

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct) =>
        [.. (await shops.All(ct)).SelectMany(Of)];

    private IEnumerable<Finding> Of(ShopStanding shop)
    {
        if (shop.NeedsReconnect)
        {
            yield return New(AlertKind.ShopLost, AlertSeverity.Critical, 1, shop) with { Detail = shop.Trouble };
        }
        else if (Ending(shop) is { } ending)
        {
            yield return ending;
        }

        if (shop.MissingScopes is { } scopes)
        {
            yield return New(AlertKind.ShopScopesMissing, AlertSeverity.Critical, 1, shop) with { Detail = scopes };
        }

        if (shop.RefusedSkus > 0)
        {
            yield return New(AlertKind.StockPushRefused, AlertSeverity.Critical, shop.RefusedSkus, shop) with
            {
                Link = Shops,
            };
        }
    }

    private Finding? Ending(ShopStanding shop)
    {
        var left = shop.ConsentEndsAt - clock.GetUtcNow();

        if (DaysBefore.Where(days => left <= TimeSpan.FromDays(days)).Select(days => (int?)days).FirstOrDefault()
            is not { } stage)
        {
            return null;
        }

        var severity = stage <= CriticalDays ? AlertSeverity.Critical : AlertSeverity.Warning;
        var ending = New(AlertKind.ConsentEnding, severity, 1, shop);
        return ending with { Key = $"{ending.Key}:{stage}", TurnsAt = shop.ConsentEndsAt };
    }

    private static Finding New(AlertKind kind, AlertSeverity severity, int count, ShopStanding shop) =>
        new(kind, $"{kind}:{shop.Id:N}", severity, count)
        {
            Subject = shop.Name,
            Link = $"{Shops}/{shop.Id}/reconnect",
        };
}
