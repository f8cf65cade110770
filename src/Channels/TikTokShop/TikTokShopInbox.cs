using System.Globalization;
using System.Text;
using CreatorFlow.Channels.Connections;
using CreatorFlow.Channels.Contracts;
using CreatorFlow.Channels.Webhooks;
using CreatorFlow.Platform.Inbox;

namespace CreatorFlow.Channels.TikTokShop;

/// <summary>What is kept of a webhook: itself as it came, what it hints at, and who reads that.</summary>
internal static class TikTokShopInbox
{
    /// <summary>Where messages of shops that nobody has connected are kept; nobody works on them.</summary>
    public const string UnknownTopic = "channel.unknown";

    private const string Nothing = "{}";

    public static InboxMessage Of(
        TikTokShopNotification notification, KnownShop shop, ReadOnlySpan<byte> body, DateTimeOffset now)
    {
        var (topic, hint) = Hint(notification, now);
        return new(shop.WorkspaceId, topic, shop.ShopId.ToString("N"), notification.DedupeKey, hint, now)
        {
            Source = notification.Type.ToString(CultureInfo.InvariantCulture),
            Raw = Encoding.UTF8.GetString(body),
            ToldAt = notification.ToldAt,
            IsIgnored = topic == ShopEvent.IgnoredTopic,
        };
    }

    public static InboxMessage Unknown(
        TikTokShopNotification notification, ReadOnlySpan<byte> body, DateTimeOffset now) =>
        new(
            Guid.Empty, UnknownTopic, notification.ShopId, notification.DedupeKey, Encoding.UTF8.GetString(body), now);

    private static (string Topic, string Hint) Hint(TikTokShopNotification notification, DateTimeOffset now)
    {
        if (notification is { Kind: NotificationKind.Order, OrderIds: [var first, ..] })
        {
            var hint = new ChannelHint(first)
            {
                Others = notification.OrderIds is [_] ? null : [.. notification.OrderIds.Skip(1)],
                ReturnId = notification.ReturnId,
            };
            return (ChannelHint.OrderTopic, hint.ToJson());
        }

        return EventOf(notification, notification.ToldAt ?? now) is { } told
            ? (ShopEvent.Topic, told.ToJson())
            : (ShopEvent.IgnoredTopic, Nothing);
    }

    private static ShopEvent? EventOf(TikTokShopNotification notification, DateTimeOffset toldAt) =>
        notification.Kind switch
        {
            NotificationKind.ProductChanged => new(ShopEventKind.ProductChanged, toldAt),
            NotificationKind.ProductMoved => new(ShopEventKind.ProductMoved, toldAt)
            {
                ProductId = notification.ProductId,
            },
            NotificationKind.ConsentTakenBack => new(ShopEventKind.ConsentTakenBack, toldAt),
            NotificationKind.ConsentEnds when notification.ConsentEndsAt is { } endsAt =>
                new(ShopEventKind.ConsentEnds, toldAt) { EndsAt = endsAt },
            NotificationKind.StockAlert when notification is { SkuId: { } skuId, StockStatus: { } status } =>
                new(ShopEventKind.StockAlert, toldAt) { SkuId = skuId, Level = LevelOf(status) },
            _ => null,
        };

    private static AlertLevel LevelOf(string status) => status switch
    {
        "OUT_OF_STOCK" => AlertLevel.Out,
        "LOW_STOCK" => AlertLevel.Low,
        _ => AlertLevel.Sufficient,
    };
}
