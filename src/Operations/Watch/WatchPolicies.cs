using CreatorFlow.Channels.Contracts;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;

namespace CreatorFlow.Operations.Watch;

/// <summary>
/// Rules of a channel that change for a shop within 30 days; a warning in the last week. Once they have changed, they
/// are no news any more.
/// </summary>
internal sealed class WatchPolicies(IChannels channels, IPolicies policies, TimeProvider clock) : IWatch
{
    public const int AheadDays = 30;

    private static readonly TimeSpan VerySoon = TimeSpan.FromDays(7);

    public string Name => "policies";

    public IReadOnlyCollection<AlertKind> Kinds { get; } = [AlertKind.PolicyChanging];

    public IReadOnlyCollection<string> Facts { get; } = [nameof(ShopConnected), nameof(ShopDisconnected)];

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct)
    {
        var now = clock.GetUtcNow();
        return [.. (await channels.Shops(ct)).Select(shop => Of(shop, now)).OfType<Finding>()];
    }

    private Finding? Of(ConnectedShop shop, DateTimeOffset now) => policies.Of(shop).Ahead(now, AheadDays) is
        [var next, ..] changes
        ? new(
            AlertKind.PolicyChanging, $"{AlertKind.PolicyChanging}:{shop.Id:N}",
            next.At - now <= VerySoon ? AlertSeverity.Warning : AlertSeverity.Notice, changes.Count)
        {
            Subject = shop.Name,
            Link = $"/channels/{shop.Id}/compliance",
            TurnsAt = next.At,
        }
        : null;
}
