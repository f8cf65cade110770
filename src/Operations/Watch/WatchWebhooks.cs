using CreatorFlow.Channels.Contracts;
using CreatorFlow.Operations.Alerts;
using CreatorFlow.Operations.Contracts;

namespace CreatorFlow.Operations.Watch;

/// <summary>
/// Shops whose changes are found by the sweep again and again, whose webhooks are set aside or go elsewhere, and SKUs
/// that a channel says are running out there.
/// </summary>
internal sealed class WatchWebhooks(IWebhookStandings webhooks) : IWatch
{
    /// <summary>So many changes of an hour that no webhook told are no accident.</summary>
    public const int MissedRepeats = 3;

    public const int MissedMany = 30;

    public string Name => "webhooks";

    public IReadOnlyCollection<AlertKind> Kinds { get; } =
        [AlertKind.WebhooksMissed, AlertKind.WebhooksFailing, AlertKind.ChannelStockAlert];

    public IReadOnlyCollection<string> Facts { get; } =
        [nameof(WebhooksMissed), nameof(SubscriptionsChecked), nameof(StockAlertTold), nameof(WebhooksReplayed)];

    public async Task<IReadOnlyList<Finding>> Find(CancellationToken ct) =>
        [.. (await webhooks.All(ct)).SelectMany(Of)];

    private static IEnumerable<Finding> Of(WebhookStanding shop)
    {
        if (shop.MissedLately >= MissedRepeats)
        {
            var severity = shop.MissedLately >= MissedMany ? AlertSeverity.Critical : AlertSeverity.Warning;
            yield return New(AlertKind.WebhooksMissed, severity, shop.MissedLately, shop);
        }

        if (shop.Failed + shop.Wrong > 0)
        {
            yield return New(AlertKind.WebhooksFailing, AlertSeverity.Warning, shop.Failed + shop.Wrong, shop);
        }

        if (shop.LowSkus > 0)
        {
            yield return New(AlertKind.ChannelStockAlert, AlertSeverity.Notice, shop.LowSkus, shop);
        }
    }

    private static Finding New(AlertKind kind, AlertSeverity severity, int count, WebhookStanding shop) =>
        new(kind, $"{kind}:{shop.ShopId:N}", severity, count)
        {
            Subject = shop.Shop,
            Link = $"/channels/{shop.ShopId}/webhooks",
        };
}
